package stet.app.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
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

        @Nullable Instant withdrawnAt,

        @Nullable @Schema(description = "what readers are told")
        String withdrawnBecause) {
    enum State {
        EMBARGOED,
        PUBLIC,
        WITHDRAWN
    }

    static PublicationJson of(ArticleId article, Standing standing) {
        Withdrawal withdrawal = standing.withdrawal();
        return new PublicationJson(
                "/published/" + article,
                withdrawal != null ? State.WITHDRAWN : standing.embargoed() ? State.EMBARGOED : State.PUBLIC,
                standing.publicAt(),
                standing.revision(),
                withdrawal == null ? null : withdrawal.at(),
                withdrawal == null ? null : withdrawal.reason());
    }
}
