package stet.infra.publication;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.domain.newsroom.Description;
import stet.domain.publication.Edition;

/**
 * An article as the public reads it.
 *
 * @param newsroom as it described itself when this was published
 * @param changedAt when anything that readers see of it changed last
 * @param withdrawal present when it was taken back
 * @param underReview since when each claim is that is, by its number
 */
public record Published(
        ArticleId article,
        Edition edition,
        Description newsroom,
        Instant publicAt,
        Instant changedAt,
        @Nullable Withdrawal withdrawal,
        Map<Integer, Instant> underReview) {

    /** That it was taken back, in the words that readers are told. */
    public record Withdrawal(Instant at, String reason) {}

    /** Whether readers can still read what it said. */
    public boolean stands() {
        return withdrawal == null;
    }
}
