package stet.app.statement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.provenance.InterviewJson;
import stet.app.provenance.NewSourceJson;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.Rank;
import stet.domain.source.SourceKind;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Stance;
import stet.domain.words.Blank;
import stet.infra.account.Scope;
import stet.infra.desk.Request;

/** Takes over REST the commands that give a claim its evidence and take it away. */
@RestController
@RequestMapping("/api/v1/statements/{statement}")
@Needs(Scope.WRITE)
@Tag(name = "Evidence")
class EvidenceApi {
    private final StatementAnswers answers;
    private final EvidenceDesk evidence;

    EvidenceApi(StatementAnswers answers, EvidenceDesk evidence) {
        this.answers = answers;
        this.evidence = evidence;
    }

    @Schema(name = "AttachSource", requiredProperties = "stance", example = """
            {"url": "https://www.nasa.gov/mission/apollo-11/", "title": "Apollo 11", "publisher": "NASA",
             "stance": "SUPPORTS", "excerpt": "landed on the Moon", "locator": "first paragraph"}""")
    record Attach(
            @Nullable Integer claim,
            @Nullable UUID sourceId,
            @Nullable String url,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable Stance stance,
            @Nullable String origin,
            @Nullable String excerpt,
            @Nullable String locator,
            @Nullable SourceKind kind,
            @Nullable InterviewJson interview,
            @Nullable String edition,
            @Nullable String place,
            @Nullable Rank rank,
            @Nullable UUID restsOn,

            @Nullable
            @Schema(description = "why the excerpt counts although the newest capture of the source hasn't it")
            String notFoundReason) {
        Attach {
            url = Blank.toAbsent(url);
            title = Blank.toAbsent(title);
            publisher = Blank.toAbsent(publisher);
            origin = Blank.toAbsent(origin);
            edition = Blank.toAbsent(edition);
            place = Blank.toAbsent(place);
        }

        NewSourceJson more() {
            return new NewSourceJson(kind, interview, edition, place, rank, restsOn);
        }

        /** Whether it says anything of a source that is new. */
        boolean describes() {
            return url != null || title != null || publisher != null || !more().isEmpty();
        }
    }

    @PostMapping("/attach-source")
    @Operation(summary = "Rest a claim on a passage of a source, registering the source if it is new")
    ResponseEntity<StatementDetailJson> attachSource(
            @PathVariable UUID statement, @RequestBody Attach body, CurrentPerson person, Request request) {
        StatementId id = new StatementId(statement);
        return answers.after(id, evidence.attach(id, body, person.actor(), request));
    }

    @Schema(name = "AmendAttachment", requiredProperties = "attachment", example = """
            {"attachment": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11", "excerpt": "landed on the Moon at 20:17 UTC"}""")
    record Amend(
            @Nullable Integer claim,
            @Nullable UUID attachment,
            @Nullable Stance stance,
            @Nullable String excerpt,
            @Nullable String locator,

            @Nullable
            @Schema(description = "why the excerpt counts although the newest capture of the source hasn't it")
            String notFoundReason) {}

    @PostMapping("/amend-attachment")
    @Operation(
            summary =
                    "Amend a passage that one attached; what is left out stays, and what it said before stays in the log")
    ResponseEntity<StatementDetailJson> amendAttachment(
            @PathVariable UUID statement, @RequestBody Amend body, CurrentPerson person, Request request) {
        UUID attachment = RequiredFields.value(body.attachment(), "attachment", "the attachment's id");
        return answers.handle(
                new AmendAttachment(
                        new StatementId(statement),
                        body.claim(),
                        new AttachmentId(attachment),
                        body.stance(),
                        body.excerpt(),
                        body.locator(),
                        body.notFoundReason(),
                        person.actor()),
                request);
    }

    @Schema(
            name = "DetachSource",
            requiredProperties = {"attachment", "reason"},
            example = """
            {"attachment": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11", "reason": "Quotes another report."}""")
    record Detach(
            @Nullable Integer claim,
            @Nullable UUID attachment,
            @Nullable String reason) {}

    @PostMapping("/detach-source")
    @Operation(summary = "Take a source away from a claim")
    ResponseEntity<StatementDetailJson> detachSource(
            @PathVariable UUID statement, @RequestBody Detach body, CurrentPerson person, Request request) {
        UUID attachment = RequiredFields.value(body.attachment(), "attachment", "the attachment's id");
        return answers.handle(
                new DetachSource(
                        new StatementId(statement),
                        body.claim(),
                        new AttachmentId(attachment),
                        RequiredFields.text(body.reason()),
                        person.actor()),
                request);
    }
}
