package stet.app.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.domain.publication.CorrectionKind;
import stet.infra.publication.Correction;

/** How something public was corrected. */
@Schema(name = "Correction")
record CorrectionJson(
        CorrectionKind kind,

        @Schema(description = "what readers are told") String note,

        Instant at,

        @Nullable
        @Schema(
                description =
                        "where it is read what it said before; absent of a retraction, which leaves it where it was")
        String before) {
    static CorrectionJson of(ArticleId article, Correction correction) {
        return new CorrectionJson(
                correction.kind(),
                correction.note(),
                correction.at(),
                correction.kind() == CorrectionKind.RETRACTION
                        ? null
                        : "/published/%s/editions/%d".formatted(article, correction.before()));
    }
}
