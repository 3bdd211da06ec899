package stet.app.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.infra.audit.AuditEntry;
import stet.infra.history.ArticleMoments.Step;

/**
 * Where among the moments of an article a page stands that shows one of them.
 *
 * @param index the last entry of the log that counts
 * @param at when that was
 * @param asOf the same as addresses name it
 * @param step which of the article's moments it is, counted from 1; 0 before the first
 * @param last what had happened last to the article, absent before anything had
 * @param selected the statement that is shown, which stays so
 */
record ThenView(
        ArticleId article,
        long index,
        Instant at,
        String asOf,
        int step,
        List<Step> moments,
        @Nullable AuditEntry last,
        @Nullable StatementId selected) {
    private static final int TICKS = 60;

    static String named(long index) {
        return "#" + index;
    }

    /** Which of the moments is the last one up to an entry, counted from 1. */
    static int step(List<Step> moments, long index) {
        return (int) moments.stream().filter(step -> step.index() <= index).count();
    }

    public int steps() {
        return moments.size();
    }

    public @Nullable String earlier() {
        return step < 2 ? null : to(step - 1);
    }

    public @Nullable String later() {
        return step >= steps() ? null : to(step + 1);
    }

    private String to(int other) {
        ArticleAddress page = new ArticleAddress(
                article, null, 1, named(moments.get(other - 1).index()));
        return Optional.ofNullable(selected).map(page::of).orElseGet(page::page);
    }

    /** Where the scale has a mark: at every moment of a few, and of many where the text changed and in even steps. */
    public List<Integer> ticks() {
        int every = Math.max(1, Math.ceilDiv(steps(), TICKS));
        List<Integer> ticks = new ArrayList<>();
        IntStream.rangeClosed(1, steps())
                .filter(at -> (at - 1) % every == 0
                        || at == steps()
                        || moments.get(at - 1).ofText())
                .limit(2L * TICKS)
                .forEach(ticks::add);
        return List.copyOf(ticks);
    }
}
