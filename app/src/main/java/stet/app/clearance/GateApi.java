package stet.app.clearance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.clearance.ClearanceJson.ObstacleJson;
import stet.app.security.Needs;
import stet.app.statement.RequiredFields;
import stet.domain.article.ArticleId;
import stet.infra.account.Scope;
import stet.infra.clearance.Gate;
import stet.infra.clearance.Gate.Answer;
import stet.infra.clearance.Gate.Reason;
import stet.infra.clearance.PublishedText;
import stet.infra.clearance.TextDifferences.Difference;

/** Answers whoever is about to publish a text whether it is clear. Nothing is recorded. */
@RestController
@RequestMapping("/api/v1/clearance")
@Needs(Scope.READ)
@Tag(name = "Clearance")
class GateApi {
    private final Gate gate;

    GateApi(Gate gate) {
        this.gate = gate;
    }

    /** What the text is written in. */
    enum Format {
        text,
        html
    }

    @Schema(name = "TextToPublish", requiredProperties = "text", example = """
            {"text": "<p>The bridge opened in 1932.</p>", "format": "html"}""")
    record TextToPublish(
            @Nullable String text,

            @Nullable @Schema(description = "text unless it is said; of html, what a reader of the page reads")
            Format format) {}

    /**
     * Whether it may go out.
     *
     * @param certificate where the certificate is, null when it isn't clear
     */
    @Schema(name = "Gate")
    record GateJson(
            boolean cleared,

            @Nullable @Schema(description = "whose text it is, or is nearest to")
            UUID article,

            @Nullable Integer revision,
            @Nullable String certificate,

            @Schema(description = "where its words are others than those of the revision, the first 50")
            List<DifferenceJson> differences,

            @Schema(description = "why it isn't clear, nothing when it is")
            List<ReasonJson> because) {
        static GateJson of(Answer answer) {
            UUID article =
                    Optional.ofNullable(answer.article()).map(ArticleId::value).orElse(null);
            return new GateJson(
                    answer.cleared(),
                    article,
                    answer.revision(),
                    answer.cleared() ? "/api/v1/articles/%s/certificate".formatted(article) : null,
                    answer.differences().stream().map(DifferenceJson::of).toList(),
                    answer.because().stream()
                            .map(reason -> ReasonJson.of(article, reason))
                            .toList());
        }
    }

    /** Words that are others; start and end are UTF-16 code units of the text, of HTML as a reader of the page reads it. */
    @Schema(name = "GateDifference")
    record DifferenceJson(int start, int end, String was, String is) {
        static DifferenceJson of(Difference difference) {
            return new DifferenceJson(difference.start(), difference.end(), difference.was(), difference.is());
        }
    }

    @Schema(name = "GateReason")
    record ReasonJson(String sentence, @Nullable ObstacleJson missing) {
        static ReasonJson of(@Nullable UUID article, Reason reason) {
            return new ReasonJson(
                    reason.sentence(),
                    reason.obstacle() == null || article == null ? null : ObstacleJson.of(article, reason.obstacle()));
        }
    }

    @PostMapping
    @Operation(
            summary =
                    "Whether a text that is about to be published is clear, by the log as it stands; nothing is recorded")
    GateJson askGate(@RequestBody TextToPublish body) {
        String text = RequiredFields.value(body.text(), "text", "the text");
        return GateJson.of(gate.ask(body.format() == Format.html ? PublishedText.ofHtml(text) : text));
    }
}
