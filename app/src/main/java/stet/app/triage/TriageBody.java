package stet.app.triage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.app.problem.RefusedRequest;
import stet.domain.Actor;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementId;
import stet.domain.statement.TriageRejection.RefusedStatement;
import stet.domain.statement.TriageRejection.TriageMalformed;

/** What a caller wants done with several statements of an article. */
@Schema(name = "TriageArticle", example = """
        {"flag": ["0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11"],
         "dismiss": [{"statement": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a12", "kind": "NOT_CHECKABLE", "reason": "An opinion."}],
         "assign": {"statements": ["0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a13"], "person": "ada"},
         "release": ["0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a14"], "undo": [], "partial": false}""")
record TriageBody(
        @Nullable List<@Nullable UUID> flag,
        @Nullable List<@Nullable Dismiss> dismiss,
        @Nullable Assign assign,
        @Nullable List<@Nullable UUID> release,

        @Nullable @Schema(description = "statements whose last flag or dismissal, by the caller, is taken back")
        List<@Nullable UUID> undo,

        @Nullable
        @Schema(description = "whether what can be done is, and the rest refused, where else nothing would be done")
        Boolean partial) {

    @Schema(name = "TriageDismissal")
    record Dismiss(
            @Nullable UUID statement,
            @Nullable Dismissal kind,
            @Nullable String reason) {
        DismissStatement command(Actor by) {
            StatementId id = id(statement, "dismiss");
            if (kind == null)
                throw RefusedRequest.because(new TriageMalformed(List.of(new RefusedStatement(
                        id, new FieldMissing("kind", "why it needs no check: NOT_CHECKABLE or NOT_CHECK_WORTHY")))));
            return new DismissStatement(id, kind, reason == null ? "" : reason, by);
        }
    }

    @Schema(name = "TriageAssignment")
    record Assign(
            @Nullable List<@Nullable UUID> statements,
            @Nullable String person) {
        List<AssignChecker> commands(Actor by) {
            if (person == null) throw RefusedRequest.because(new FieldMissing("assign.person", "the checker"));
            return each(statements, "assign.statements", id -> new AssignChecker(id, null, new Person(person), by));
        }
    }

    boolean isPartial() {
        return Boolean.TRUE.equals(partial);
    }

    /** One for each statement that is named. */
    List<StatementCommand> commands(Actor by) {
        List<StatementCommand> commands = new ArrayList<>();
        commands.addAll(each(flag, "flag", id -> new FlagClaim(id, null, null, by)));
        if (dismiss != null)
            for (Dismiss one : dismiss) commands.add(given(one, "dismiss").command(by));
        if (assign != null) commands.addAll(assign.commands(by));
        commands.addAll(each(release, "release", id -> new ReleaseChecker(id, null, by)));
        commands.addAll(each(undo, "undo", id -> new UndoTriage(id, by)));
        return commands;
    }

    private static <C extends StatementCommand> List<C> each(
            @Nullable List<@Nullable UUID> ids, String field, Function<StatementId, C> command) {
        return ids == null
                ? List.of()
                : ids.stream().map(id -> command.apply(id(id, field))).toList();
    }

    private static StatementId id(@Nullable UUID statement, String field) {
        return new StatementId(given(statement, field));
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) throw RefusedRequest.because(new FieldMissing(field, "the id of each statement"));
        return value;
    }
}
