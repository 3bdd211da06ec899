package stet.app.link;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.claim.ClaimJson;
import stet.app.moment.AsOf;
import stet.app.moment.MomentRejection.NotThereYet;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.AttachedSourceJson;
import stet.app.statement.RequiredFields;
import stet.app.statement.StatementAnswers;
import stet.app.statement.StatementDetailJson;
import stet.domain.link.LinkCommand.TakeOverVerdict;
import stet.domain.statement.StatementCommand.TreatSeparately;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Request;
import stet.infra.link.AskedOnce;
import stet.infra.link.AskedOnce.Elsewhere;
import stet.infra.link.LinksThen;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementDossier;
import stet.infra.statement.StatementStatus;

/** Shows over REST what was concluded elsewhere about the same claims, and takes it over. */
@RestController
@RequestMapping("/api/v1/statements/{statement}")
@Needs(Scope.READ)
@Tag(name = "Links")
class TakeOverApi {
    private final CommandDesk desk;
    private final StatementAnswers answers;
    private final Dossiers dossiers;
    private final AskedOnce asked;
    private final LinksThen then;
    private final AsOf moments;

    TakeOverApi(
            CommandDesk desk,
            StatementAnswers answers,
            Dossiers dossiers,
            AskedOnce asked,
            LinksThen then,
            AsOf moments) {
        this.desk = desk;
        this.answers = answers;
        this.dossiers = dossiers;
        this.asked = asked;
        this.then = then;
        this.moments = moments;
    }

    @Schema(name = "TakeOverVerdict", requiredProperties = "from", example = """
            {"from": {"statement": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11"}}""")
    record TakeOver(
            LinkApi.@Nullable Named from,

            @Nullable
            @Schema(description = "the claim that takes it over; left out, the only one, or the one flagged by it")
            Integer claim) {}

    @PostMapping("/take-over-verdict")
    @Needs(Scope.WRITE)
    @Operation(summary = "Propose for a claim the verdict of the same claim elsewhere, with its sources")
    ResponseEntity<StatementDetailJson> takeOverVerdict(
            @PathVariable UUID statement, @RequestBody TakeOver body, CurrentPerson person, Request request) {
        StatementId id = new StatementId(statement);
        TakeOverVerdict command =
                new TakeOverVerdict(id, body.claim(), LinkApi.Named.of(body.from(), "from"), person.actor());
        return answers.after(id, desk.handle(command, request));
    }

    @Schema(name = "TreatSeparately", requiredProperties = "reason", example = """
            {"reason": "It is another bridge of the same name."}""")
    record Separately(@Nullable String reason) {}

    @PostMapping("/treat-separately")
    @Needs(Scope.WRITE)
    @Operation(summary = "Have a statement asked once with no other any more, for good")
    ResponseEntity<StatementDetailJson> treatSeparately(
            @PathVariable UUID statement, @RequestBody Separately body, CurrentPerson person, Request request) {
        String reason = RequiredFields.text(body.reason());
        return answers.handle(new TreatSeparately(new StatementId(statement), reason, person.actor()), request);
    }

    /**
     * A verdict on the same claim elsewhere.
     *
     * @param claim the number of the claim for which it speaks, absent while that is not flagged
     */
    @Schema(name = "DecidedElsewhere")
    record ElsewhereJson(
            @Nullable Integer claim,

            @Schema(description = "whether the two are linked as the same; otherwise one repeats the other")
            boolean linked,

            UUID statement,
            UUID article,
            String articleTitle,
            int position,
            ClaimJson decided,
            List<AttachedSourceJson> sources) {
        static ElsewhereJson of(Elsewhere elsewhere) {
            StatementStatus at = elsewhere.at().status();
            return new ElsewhereJson(
                    elsewhere.claim(),
                    elsewhere.linked(),
                    at.id().value(),
                    at.article().value(),
                    elsewhere.at().articleTitle(),
                    at.position(),
                    ClaimJson.of(
                            elsewhere.decided(),
                            elsewhere.at().enquiries().on(elsewhere.decided().number()),
                            List.of()),
                    elsewhere.sources().stream().map(AttachedSourceJson::of).toList());
        }
    }

    @GetMapping("/asked-once")
    @Operation(
            summary =
                    "Verdicts on the same claims elsewhere, linked as the same or repeated in the article, now or as of a moment")
    List<ElsewhereJson> listDecidedElsewhere(
            @PathVariable UUID statement, @RequestParam(required = false) @Nullable String asOf) {
        StatementId id = new StatementId(statement);
        StatementDossier dossier =
                dossiers.statement(id).orElseThrow(() -> RefusedRequest.because(new UnknownStatement(id)));
        return elsewhere(dossier, asOf).stream().map(ElsewhereJson::of).toList();
    }

    private List<Elsewhere> elsewhere(StatementDossier dossier, @Nullable String asOf) {
        if (asOf == null) return asked.of(dossier);
        long last = moments.index("asOf", asOf);
        return then.askedOnce(dossier, last)
                .orElseThrow(() -> RefusedRequest.because(new NotThereYet("statement", last)));
    }
}
