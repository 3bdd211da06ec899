package stet.domain.clearance;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;

/**
 * An article as it is looked at before it is cleared.
 *
 * @param author its byline
 * @param revision its latest one
 * @param version the last of its events
 * @param text SHA-256 of that revision's text as received, in hexadecimal
 * @param fingerprint SHA-256 of the normalised text, in hexadecimal
 * @param statements all that it has or ever had
 */
public record Examination(
        ArticleId article,
        @Nullable String author,
        int revision,
        long version,
        String text,
        String fingerprint,
        List<Examined> statements) {
    public Examination {
        statements = statements.stream()
                .sorted(Comparator.comparingInt(Examined::position))
                .toList();
    }

    /** Rule 6: all that keeps it from being clear, in the order of the text. */
    public List<Obstacle> missing() {
        return statements.stream().flatMap(each -> each.missing().stream()).toList();
    }

    List<Settled> settled() {
        return statements.stream()
                .filter(each -> !each.statement().isCut())
                .map(Examined::settled)
                .toList();
    }
}
