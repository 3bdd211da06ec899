package stet.app.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.infra.publication.PublicationStandings.Held;
import stet.infra.publication.PublicationStandings.Standing;
import stet.infra.publication.Published.Withdrawal;

/** What of an article is public, and where. */
@Schema(name = "Publication")
record PublicationJson(
        @Schema(description = "the public address, below the root of this Stet")
        String path,

        State state,

        @Schema(description = "from when on it is public") Instant publicAt,

        @Schema(description = "of the article's text that was published")
        int revision,

        @Nullable @Schema(description = "when it was held back, before its time")
        Instant heldAt,

        @Nullable @Schema(description = "what made the article clear no more, in words that end a sentence")
        String heldBecause,

        @Nullable Instant withdrawnAt,

        @Nullable @Schema(description = "what readers are told")
        String withdrawnBecause,

        @Schema(description = "since it was published, the last one first")
        List<CorrectionJson> corrections) {
    enum State {
        EMBARGOED,
        /** The article ceased to be clear before its time; clear it and publish it again. */
        HELD,
        PUBLIC,
        /** It can still be read, as what does not stand. */
        RETRACTED,
        WITHDRAWN
    }

    static PublicationJson of(ArticleId article, Standing standing) {
        Withdrawal withdrawal = standing.withdrawal();
        Held held = standing.held();
        return new PublicationJson(
                "/published/" + article,
                state(standing),
                standing.publicAt(),
                standing.revision(),
                held == null ? null : held.at(),
                held == null ? null : held.because(),
                withdrawal == null ? null : withdrawal.at(),
                withdrawal == null ? null : withdrawal.reason(),
                standing.corrections().stream()
                        .map(correction -> CorrectionJson.of(article, correction))
                        .toList());
    }

    private static State state(Standing standing) {
        if (standing.withdrawal() != null) return State.WITHDRAWN;
        if (standing.held() != null) return State.HELD;
        if (standing.retracted()) return State.RETRACTED;
        return standing.embargoed() ? State.EMBARGOED : State.PUBLIC;
    }
}
