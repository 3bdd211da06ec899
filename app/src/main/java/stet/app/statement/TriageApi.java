package stet.app.statement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import stet.domain.Person;
import stet.domain.statement.Dismissal;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AmendNote;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementCommand.SetDue;
import stet.domain.statement.StatementCommand.SetPriority;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementId;
import stet.domain.work.Priority;
import stet.infra.account.Scope;
import stet.infra.desk.Request;

/** Takes over REST the commands that decide whether a statement is checked, and by whom. */
@RestController
@RequestMapping("/api/v1/statements/{statement}")
@Needs(Scope.WRITE)
@Tag(name = "Triage")
class TriageApi {
    private final StatementAnswers answers;

    TriageApi(StatementAnswers answers) {
        this.answers = answers;
    }

    @Schema(name = "FlagClaim", example = """
            {"reason": "Names a date and a place.", "proposition": "Apollo 11 landed on 20 July 1969."}""")
    record Flag(@Nullable String reason, @Nullable String proposition) {}

    @PostMapping("/flag-claim")
    @Operation(summary = "Flag a statement as a claim that is to be checked")
    ResponseEntity<StatementDetailJson> flagClaim(
            @PathVariable UUID statement,
            @RequestBody(required = false) @Nullable Flag body,
            CurrentPerson person,
            Request request) {
        Flag flag = body == null ? new Flag(null, null) : body;
        return answers.handle(
                new FlagClaim(new StatementId(statement), flag.reason(), flag.proposition(), person.actor()), request);
    }

    @Schema(name = "RewordClaim", requiredProperties = "proposition", example = """
            {"proposition": "The lunar module of Apollo 11 landed on 20 July 1969 at 20:17 UTC."}""")
    record Reword(@Nullable String proposition) {}

    @PostMapping("/reword-claim")
    @Operation(
            summary = "Say in other words what a claim claims that one flagged; what it said before stays in the log")
    ResponseEntity<StatementDetailJson> rewordClaim(
            @PathVariable UUID statement, @RequestBody Reword body, CurrentPerson person, Request request) {
        return answers.handle(
                new RewordClaim(new StatementId(statement), RequiredFields.text(body.proposition()), person.actor()),
                request);
    }

    @Schema(
            name = "DismissStatement",
            requiredProperties = {"kind", "reason"},
            example = """
            {"kind": "NOT_CHECKABLE", "reason": "An opinion."}""")
    record Dismiss(@Nullable Dismissal kind, @Nullable String reason) {}

    @PostMapping("/dismiss-statement")
    @Operation(summary = "Say that a statement needs no check, and why")
    ResponseEntity<StatementDetailJson> dismissStatement(
            @PathVariable UUID statement, @RequestBody Dismiss body, CurrentPerson person, Request request) {
        Dismissal kind =
                RequiredFields.value(body.kind(), "kind", "why it needs no check: NOT_CHECKABLE or NOT_CHECK_WORTHY");
        return answers.handle(
                new DismissStatement(
                        new StatementId(statement), kind, RequiredFields.text(body.reason()), person.actor()),
                request);
    }

    @Schema(name = "UndoTriage", example = "{}")
    record Undo() {}

    @PostMapping("/undo-triage")
    @Operation(summary = "Take back one's own flag or dismissal, while nothing has followed it")
    ResponseEntity<StatementDetailJson> undoTriage(
            @PathVariable UUID statement,
            @RequestBody(required = false) @Nullable Undo body,
            CurrentPerson person,
            Request request) {
        return answers.handle(new UndoTriage(new StatementId(statement), person.actor()), request);
    }

    @Schema(name = "AssignChecker", requiredProperties = "person", example = """
            {"person": "ada"}""")
    record Assign(@Nullable String person) {}

    @PostMapping("/assign-checker")
    @Operation(summary = "Give a claim to the person who is to check it")
    ResponseEntity<StatementDetailJson> assignChecker(
            @PathVariable UUID statement, @RequestBody Assign body, CurrentPerson person, Request request) {
        Person checker = new Person(RequiredFields.value(body.person(), "person", "the checker"));
        return answers.handle(new AssignChecker(new StatementId(statement), checker, person.actor()), request);
    }

    @Schema(name = "ReleaseChecker", example = "{}")
    record Release() {}

    @PostMapping("/release-checker")
    @Operation(summary = "Take a claim back from the person who was to check it")
    ResponseEntity<StatementDetailJson> releaseChecker(
            @PathVariable UUID statement,
            @RequestBody(required = false) @Nullable Release body,
            CurrentPerson person,
            Request request) {
        return answers.handle(new ReleaseChecker(new StatementId(statement), person.actor()), request);
    }

    @Schema(name = "SetDue", example = """
            {"due": "2026-03-05"}""")
    record Due(@Nullable LocalDate due) {}

    @PostMapping("/set-due")
    @Operation(summary = "Say until which day a claim is to be settled; without one, its article's counts")
    ResponseEntity<StatementDetailJson> setDue(
            @PathVariable UUID statement, @RequestBody Due body, CurrentPerson person, Request request) {
        return answers.handle(new SetDue(new StatementId(statement), body.due(), person.actor()), request);
    }

    @Schema(name = "SetPriority", example = """
            {"priority": "HIGH"}""")
    record Urgency(@Nullable Priority priority) {}

    @PostMapping("/set-priority")
    @Operation(summary = "Say how urgent a claim is; without a priority, its article's counts")
    ResponseEntity<StatementDetailJson> setPriority(
            @PathVariable UUID statement, @RequestBody Urgency body, CurrentPerson person, Request request) {
        return answers.handle(new SetPriority(new StatementId(statement), body.priority(), person.actor()), request);
    }

    @Schema(name = "AddNote", requiredProperties = "text", example = """
            {"text": "The mission report has the exact time."}""")
    record Note(@Nullable String text) {}

    @PostMapping("/add-note")
    @Operation(summary = "Leave a note on a statement, for everyone in the newsroom")
    ResponseEntity<StatementDetailJson> addNote(
            @PathVariable UUID statement, @RequestBody Note body, CurrentPerson person, Request request) {
        return answers.handle(
                new AddNote(
                        new StatementId(statement),
                        new NoteId(UUID.randomUUID()),
                        RequiredFields.text(body.text()),
                        person.actor()),
                request);
    }

    @Schema(
            name = "AmendNote",
            requiredProperties = {"note", "text"},
            example = """
            {"note": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11", "text": "The mission report has the exact time, on page 7."}""")
    record Amendment(@Nullable UUID note, @Nullable String text) {}

    @PostMapping("/amend-note")
    @Operation(summary = "Amend a note that one wrote; what it said before stays in the log")
    ResponseEntity<StatementDetailJson> amendNote(
            @PathVariable UUID statement, @RequestBody Amendment body, CurrentPerson person, Request request) {
        NoteId note = new NoteId(RequiredFields.value(body.note(), "note", "the note's id"));
        return answers.handle(
                new AmendNote(new StatementId(statement), note, RequiredFields.text(body.text()), person.actor()),
                request);
    }
}
