package stet.infra.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks for many at once: while one question is under way, whoever comes waits for the next, which asks for all of them. Who
 * comes alone waits for nobody, and everyone is answered by a question that was asked after they came.
 */
public final class AskedTogether<K, V> {
    private final Function<Collection<K>, Map<K, V>> question;
    private List<Wish<K, V>> waiting = new ArrayList<>();
    private boolean asking;

    /** @param question answers with what is there of what it is asked for */
    public AskedTogether(Function<Collection<K>, Map<K, V>> question) {
        this.question = question;
    }

    /** What is there under a key, if anything. */
    public Optional<V> ask(K key) {
        Wish<K, V> wish = new Wish<>(key);
        if (isFirst(wish) || wish.asksNext()) askForAll();
        return wish.answer();
    }

    private synchronized boolean isFirst(Wish<K, V> wish) {
        waiting.add(wish);
        if (asking) return false;
        asking = true;
        return true;
    }

    private void askForAll() {
        List<Wish<K, V>> all = takeWaiting();
        try {
            Map<K, V> answers =
                    question.apply(all.stream().map(wish -> wish.key).distinct().toList());
            all.forEach(wish -> wish.answered(answers.get(wish.key)));
        } catch (RuntimeException | Error failure) {
            all.forEach(wish -> wish.failed(failure));
        } finally {
            letNextAsk();
        }
    }

    /** How many wait for the next question. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized List<Wish<K, V>> takeWaiting() {
        List<Wish<K, V>> all = waiting;
        waiting = new ArrayList<>();
        return all;
    }

    private synchronized void letNextAsk() {
        if (waiting.isEmpty()) asking = false;
        else waiting.getFirst().goOn();
    }

    private static final class Wish<K, V> {
        private final K key;
        /** True when the one who waits is to ask for all, false when somebody did. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private volatile @Nullable V value;
        private volatile @Nullable Throwable failure;

        Wish(K key) {
            this.key = key;
        }

        boolean asksNext() {
            return turn.join();
        }

        void goOn() {
            turn.complete(true);
        }

        void answered(@Nullable V answer) {
            value = answer;
            turn.complete(false);
        }

        void failed(Throwable reason) {
            failure = reason;
            turn.complete(false);
        }

        Optional<V> answer() {
            if (failure instanceof Error error) throw error;
            if (failure instanceof RuntimeException exception) throw exception;
            return Optional.ofNullable(value);
        }
    }
}
