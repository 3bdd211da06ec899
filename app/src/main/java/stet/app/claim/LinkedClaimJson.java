package stet.app.claim;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Verdict;
import stet.infra.link.KnownLink;

/** A claim at the end of a link as it stands now, as the API says it. */
@Schema(name = "LinkedClaim")
public record LinkedClaimJson(
        UUID statement,
        int claim,
        UUID article,
        String articleTitle,
        int position,

        @Schema(description = "its proposition, or the words of its statement")
        String says,

        Workflow status,
        boolean stale,
        @Nullable Verdict verdict,
        @Nullable Integer rating,

        @Schema(description = "whether the article's text has its statement no more")
        boolean cut) {

    public static LinkedClaimJson of(KnownLink.End end) {
        return new LinkedClaimJson(
                end.statement().value(),
                end.claim(),
                end.article().value(),
                end.articleTitle(),
                end.position(),
                end.says(),
                end.status(),
                end.stale(),
                end.verdict(),
                end.rating() == null ? null : end.rating().value(),
                end.cut());
    }
}
