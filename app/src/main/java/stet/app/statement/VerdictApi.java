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
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.FieldRejection.ChoiceUnknown;
import stet.domain.statement.StatementCommand.AmendRationale;
import stet.domain.statement.StatementCommand.GiveUpReview;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Verdict;
import stet.infra.account.Scope;
import stet.infra.desk.Request;

/** Takes over REST the commands that settle a claim, and the one that opens it again. */
@RestController
@RequestMapping("/api/v1/statements/{statement}")
@Tag(name = "Verdicts")
class VerdictApi {
    private final StatementAnswers answers;

    VerdictApi(StatementAnswers answers) {
        this.answers = answers;
    }

    @Schema(
            name = "ProposeVerdict",
            requiredProperties = {"verdict", "rationale"},
            example = """
            {"verdict": "SUPPORTED", "rating": 5, "rationale": "Two independent records give this date."}""")
    record Propose(
            @Nullable Integer claim,
            @Nullable Verdict verdict,
            @Nullable @Schema(minimum = "1", maximum = "5") Integer rating,
            @Nullable String rationale,
            @Nullable String singleSourceReason,

            @Nullable
            @Schema(
                    description =
                            "of NOT_ENOUGH_EVIDENCE: why nobody had to look, when no search or attempt is recorded")
            String noSearchReason,

            @Nullable
            @Schema(
                    description =
                            "of a claim whose words changed since its verdict: whether your own passages that spoke against such a verdict are for it now")
            Boolean readAnew) {
        ReasonedVerdict conclusion() {
            return new ReasonedVerdict(
                    RequiredFields.value(verdict, "verdict", "the verdict"),
                    rating == null ? null : rating(rating),
                    RequiredFields.text(rationale),
                    singleSourceReason,
                    noSearchReason);
        }

        private static Rating rating(int number) {
            return Rating.of(number)
                    .orElseThrow(() ->
                            RefusedRequest.because(new ChoiceUnknown("rating", "the rating", "1 (false) to 5 (true)")));
        }
    }

    @PostMapping("/propose-verdict")
    @Needs(Scope.WRITE)
    @Operation(summary = "Say what the evidence shows, for a second person to review")
    ResponseEntity<StatementDetailJson> proposeVerdict(
            @PathVariable UUID statement, @RequestBody Propose body, CurrentPerson person, Request request) {
        return answers.handle(
                new ProposeVerdict(
                        new StatementId(statement),
                        body.claim(),
                        body.conclusion(),
                        Boolean.TRUE.equals(body.readAnew()),
                        person.actor()),
                request);
    }

    @Schema(name = "AmendRationale", requiredProperties = "rationale", example = """
            {"rationale": "Two independent records give this date, and the flight plan fits them."}""")
    record Amend(@Nullable Integer claim, @Nullable String rationale) {}

    @PostMapping("/amend-rationale")
    @Needs(Scope.WRITE)
    @Operation(
            summary =
                    "Say in other words how the sources lead to the verdict that one proposed, before it is signed off")
    ResponseEntity<StatementDetailJson> amendRationale(
            @PathVariable UUID statement, @RequestBody Amend body, CurrentPerson person, Request request) {
        return answers.handle(
                new AmendRationale(
                        new StatementId(statement),
                        body.claim(),
                        RequiredFields.text(body.rationale()),
                        person.actor()),
                request);
    }

    @Schema(name = "MarkVerified", example = """
            {"note": "Read both sources."}""")
    record Mark(@Nullable Integer claim, @Nullable String note) {}

    @PostMapping("/mark-verified")
    @Needs(Scope.SIGN_OFF)
    @Operation(summary = "Sign off a proposed verdict as the second person")
    ResponseEntity<StatementDetailJson> markVerified(
            @PathVariable UUID statement,
            @RequestBody(required = false) @Nullable Mark body,
            CurrentPerson person,
            Request request) {
        Mark mark = body == null ? new Mark(null, null) : body;
        return answers.handle(
                new MarkVerified(new StatementId(statement), mark.claim(), mark.note(), person.actor()), request);
    }

    @Schema(name = "TakeReview", example = "{}")
    record Take(@Nullable Integer claim) {}

    @PostMapping("/take-review")
    @Needs(Scope.SIGN_OFF)
    @Operation(summary = "Take a proposed verdict for review, so that nobody else signs it off meanwhile")
    ResponseEntity<StatementDetailJson> takeReview(
            @PathVariable UUID statement,
            @RequestBody(required = false) @Nullable Take body,
            CurrentPerson person,
            Request request) {
        Integer claim = body == null ? null : body.claim();
        return answers.handle(new TakeReview(new StatementId(statement), claim, person.actor()), request);
    }

    @Schema(name = "GiveUpReview", example = "{}")
    record GiveUp(@Nullable Integer claim) {}

    @PostMapping("/give-up-review")
    @Needs(Scope.SIGN_OFF)
    @Operation(summary = "Leave a verdict that was taken for review to others again: one's own, or as an editor any")
    ResponseEntity<StatementDetailJson> giveUpReview(
            @PathVariable UUID statement,
            @RequestBody(required = false) @Nullable GiveUp body,
            CurrentPerson person,
            Request request) {
        Integer claim = body == null ? null : body.claim();
        return answers.handle(new GiveUpReview(new StatementId(statement), claim, person.actor()), request);
    }

    @Schema(name = "Reason", requiredProperties = "reason", example = """
            {"reason": "The second source repeats the first."}""")
    record Reason(@Nullable Integer claim, @Nullable String reason) {}

    @PostMapping("/return-for-rework")
    @Needs(Scope.SIGN_OFF)
    @Operation(summary = "Send a proposed verdict back to whoever checks the claim")
    ResponseEntity<StatementDetailJson> returnForRework(
            @PathVariable UUID statement, @RequestBody Reason body, CurrentPerson person, Request request) {
        return answers.handle(
                new ReturnForRework(
                        new StatementId(statement), body.claim(), RequiredFields.text(body.reason()), person.actor()),
                request);
    }

    @PostMapping("/reopen-claim")
    @Needs(Scope.WRITE)
    @Operation(summary = "Take a verified claim up again")
    ResponseEntity<StatementDetailJson> reopenClaim(
            @PathVariable UUID statement, @RequestBody Reason body, CurrentPerson person, Request request) {
        return answers.handle(
                new ReopenClaim(
                        new StatementId(statement), body.claim(), RequiredFields.text(body.reason()), person.actor()),
                request);
    }
}
