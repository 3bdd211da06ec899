package stet.app.triage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import stet.app.article.Several;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.NothingChosen;
import stet.app.web.Preset;
import stet.app.web.Words;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementId;

/**
 * The form by which several statements are triaged, as it was sent.
 *
 * @param act what is wanted of all of them
 * @param picked the statements
 * @param partial whether it is enough to do it with those that take it
 */
record TriageForm(Form form, String act, Set<String> picked, boolean partial) {
    private static final List<String> FIELDS = List.of("kind", "reason", "person", "preset", "act", "rest", "undoable");

    static TriageForm of(HttpServletRequest request) {
        Form sent = Form.sent(Several.FORM, request, FIELDS);
        boolean partial = !sent.value("rest").isEmpty();
        String act = partial ? sent.value("rest") : sent.value("preset").isEmpty() ? sent.value("act") : "dismiss";
        Set<String> picked = picked(act, sent, request);
        Form named = Preset.named(sent.value("preset"))
                .map(reason -> Preset.typed(reason, sent))
                .orElse(sent)
                .with("picked", String.join(" ", picked))
                .with("act", act);
        return new TriageForm(named, act, picked, partial);
    }

    /** What is undone is what was done last; else it is what is ticked. */
    private static Set<String> picked(String act, Form sent, HttpServletRequest request) {
        String[] ticked = act.equals("undo")
                ? sent.value("undoable").split(" ")
                : Objects.requireNonNullElse(request.getParameterValues("picked"), new String[0]);
        return new LinkedHashSet<>(
                Arrays.stream(ticked).filter(id -> Choice.id(id).isPresent()).toList());
    }

    /** What keeps it from being wanted of any statement. */
    List<Rejection> wrong() {
        Choice choice = new Choice(form);
        List<Rejection> wrong = new ArrayList<>();
        if (picked.isEmpty()) wrong.add(new NothingChosen("picked", "the statements first"));
        if (act.equals("dismiss")) {
            choice.required(Dismissal.class, "kind", "why they need no check");
            wrong.addAll(choice.wrong());
            wrong.addAll(new DismissStatement(new StatementId(new UUID(0, 0)), kind(), form.value("reason"), Actor.STET)
                    .shape());
        }
        if (act.equals("assign") && form.value("person").isEmpty())
            wrong.add(new NothingChosen("person", "who checks them"));
        return wrong;
    }

    /** One for each statement; empty when it is none of the acts that the form offers. */
    Optional<List<StatementCommand>> commands(Actor by) {
        return switch (act) {
            case "flag" -> each(id -> new FlagClaim(id, null, null, by));
            case "dismiss" -> each(id -> new DismissStatement(id, kind(), form.value("reason"), by));
            case "assign" -> each(id -> new AssignChecker(id, null, new Person(form.value("person")), by));
            case "release" -> each(id -> new ReleaseChecker(id, null, by));
            case "undo" -> each(id -> new UndoTriage(id, by));
            default -> Optional.empty();
        };
    }

    private Optional<List<StatementCommand>> each(Function<StatementId, StatementCommand> command) {
        return Optional.of(picked.stream()
                .map(id -> command.apply(new StatementId(UUID.fromString(id))))
                .toList());
    }

    private Dismissal kind() {
        return new Choice(form).optional(Dismissal.class, "kind").orElse(Dismissal.NOT_CHECKABLE);
    }

    /** What is said when it is done with so many of them. */
    String said(int done) {
        String statements = Words.counted(done, "statement");
        return switch (act) {
            case "flag" -> statements + " flagged.";
            case "dismiss" -> statements + " dismissed.";
            case "assign" -> statements + " assigned.";
            case "release" -> statements + " released.";
            default -> statements + " as before.";
        };
    }

    /** Whether whoever did it can undo it. */
    boolean isUndoable() {
        return act.equals("flag") || act.equals("dismiss");
    }
}
