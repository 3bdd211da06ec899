package stet.infra.log;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import stet.infra.tlog.note.SignedNote;

/** Tells in the replica that signs the log, of each checkpoint as soon as it is signed. */
@Component
public class NewCheckpoints {
    private final Set<Consumer<SignedNote>> listeners = new CopyOnWriteArraySet<>();

    /** Has someone told, in the sequencer's thread: whoever has more to do than to note it uses a thread of its own. */
    public void add(Consumer<SignedNote> listener) {
        listeners.add(listener);
    }

    void signed(SignedNote checkpoint) {
        listeners.forEach(listener -> listener.accept(checkpoint));
    }
}
