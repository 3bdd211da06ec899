package stet.infra.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.domain.newsroom.Description;
import stet.domain.publication.CorrectionKind;
import stet.domain.publication.Edition;

/**
 * An article as the public reads it.
 *
 * @param newsroom as it described itself when this was published
 * @param changedAt when anything that readers see of it changed last
 * @param withdrawal present when it was taken back
 * @param corrections of it, the last one first
 * @param underReview since when each claim is that is, by its number
 */
public record Published(
        ArticleId article,
        Edition edition,
        Description newsroom,
        Instant publicAt,
        Instant changedAt,
        @Nullable Withdrawal withdrawal,
        List<Correction> corrections,
        Map<Integer, Instant> underReview) {
    public Published {
        corrections = List.copyOf(corrections);
        underReview = Map.copyOf(underReview);
    }

    /** That it was taken back, in the words that readers are told. */
    public record Withdrawal(Instant at, String reason) {}

    /** That none of it is to be relied on any more, when that was said. */
    public Optional<Correction> retraction() {
        return corrections.stream()
                .limit(1)
                .filter(last -> last.kind() == CorrectionKind.RETRACTION)
                .findFirst();
    }

    /** Whether readers can still read what it said. */
    public boolean stands() {
        return withdrawal == null;
    }
}
