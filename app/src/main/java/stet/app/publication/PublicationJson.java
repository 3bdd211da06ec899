package stet.app.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.infra.publication.Publications.Held;
import stet.infra.publication.Publications.Standing;
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
        String withdrawnBecause) {
    enum State {
        EMBARGOED,
        /** The article ceased to be clear before its time; clear it and publish it again. */
        HELD,
        PUBLIC,
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
                withdrawal == null ? null : withdrawal.reason());
    }

    private static State state(Standing standing) {
        if (standing.withdrawal() != null) return State.WITHDRAWN;
        if (standing.held() != null) return State.HELD;
        return standing.embargoed() ? State.EMBARGOED : State.PUBLIC;
    }
}
