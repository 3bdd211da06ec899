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
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.fix.FixCommand.AcceptFix;
import stet.domain.fix.FixCommand.LetStand;
import stet.domain.fix.FixCommand.ProposeFix;
import stet.domain.fix.FixCommand.WithdrawFix;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.statement.StatementId;
import stet.infra.account.Scope;
import stet.infra.desk.Request;

/** Takes over REST the commands about how a statement should read. */
@RestController
@RequestMapping("/api/v1/statements/{statement}")
@Needs(Scope.WRITE)
@Tag(name = "Fixes")
class FixApi {
    private final StatementAnswers answers;

    FixApi(StatementAnswers answers) {
        this.answers = answers;
    }

    @Schema(
            name = "ProposeFix",
            requiredProperties = {"replacement", "reason"},
            example = """
            {"replacement": "The bridge opened in 1933.", "reason": "The ministry's report has the year.", "kind": "DATE"}""")
    record Propose(
            @Nullable String replacement,
            @Nullable String reason,

            @Nullable
            @Schema(description = "the number of the claim that it mends; left out, it is about the whole sentence")
            Integer claim,

            @Nullable @Schema(description = "what kind of error it mends; left out, OTHER")
            FixKind kind) {
        ProposeFix command(StatementId statement, CurrentPerson person) {
            return new ProposeFix(
                    statement,
                    new FixId(UUID.randomUUID()),
                    RequiredFields.text(replacement),
                    RequiredFields.text(reason),
                    claim,
                    kind == null ? FixKind.OTHER : kind,
                    person.actor());
        }
    }

    @PostMapping("/propose-fix")
    @Operation(summary = "Say how a statement should read, and why, for an editor or the article's author to decide")
    ResponseEntity<StatementDetailJson> proposeFix(
            @PathVariable UUID statement, @RequestBody Propose body, CurrentPerson person, Request request) {
        return answers.handle(body.command(new StatementId(statement), person), request);
    }

    @Schema(name = "AcceptFix", example = """
            {"fix": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11"}""")
    record Accept(
            @Nullable @Schema(description = "left out, the only open one")
            UUID fix) {}

    @PostMapping("/accept-fix")
    @Operation(summary = "Take a fix into the next revision, as an editor or the article's author")
    ResponseEntity<StatementDetailJson> acceptFix(
            @PathVariable UUID statement,
            @RequestBody(required = false) @Nullable Accept body,
            CurrentPerson person,
            Request request) {
        FixId fix = body == null ? null : fix(body.fix());
        return answers.handle(new AcceptFix(new StatementId(statement), fix, person.actor()), request);
    }

    @Schema(name = "LetStand", requiredProperties = "reason", example = """
            {"fix": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11", "reason": "It is what the mayor said."}""")
    record Let(
            @Nullable @Schema(description = "left out, the only open one")
            UUID fix,

            @Nullable String reason) {}

    @PostMapping("/let-stand")
    @Operation(summary = "Let the words of a statement stand instead of a fix, as an editor or the article's author")
    ResponseEntity<StatementDetailJson> letStand(
            @PathVariable UUID statement, @RequestBody Let body, CurrentPerson person, Request request) {
        return answers.handle(
                new LetStand(
                        new StatementId(statement),
                        fix(body.fix()),
                        RequiredFields.text(body.reason()),
                        person.actor()),
                request);
    }

    @Schema(name = "WithdrawFix", example = """
            {"fix": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11"}""")
    record Withdraw(
            @Nullable @Schema(description = "left out, the only open one")
            UUID fix) {}

    @PostMapping("/withdraw-fix")
    @Operation(summary = "Take back a fix that one proposed, before anybody has decided about it")
    ResponseEntity<StatementDetailJson> withdrawFix(
            @PathVariable UUID statement,
            @RequestBody(required = false) @Nullable Withdraw body,
            CurrentPerson person,
            Request request) {
        FixId fix = body == null ? null : fix(body.fix());
        return answers.handle(new WithdrawFix(new StatementId(statement), fix, person.actor()), request);
    }

    private static @Nullable FixId fix(@Nullable UUID id) {
        return id == null ? null : new FixId(id);
    }
}
