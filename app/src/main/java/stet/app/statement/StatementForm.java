package stet.app.statement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import stet.app.claim.ClaimTabs;
import stet.app.security.CurrentPerson;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.Submission;
import stet.app.web.Times;
import stet.domain.Command;
import stet.domain.evidence.Reference;
import stet.domain.statement.StatementCommand.NoteCommand;
import stet.domain.statement.StatementId;
import stet.infra.desk.Request;

/**
 * One person's turn at one statement: a form that was sent, and where its answer goes.
 *
 * @param form what was typed
 * @param model what the page is filled with
 */
record StatementForm(
        Act act,
        StatementId statement,
        CurrentPerson person,
        Form form,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model) {

    static StatementForm of(
            Act act,
            StatementId statement,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return new StatementForm(act, statement, person, form(act, request), request, response, model);
    }

    private static Form form(Act act, HttpServletRequest request) {
        Form form = Form.sent(act.wireName(), request, fields(act));
        String one = act.one();
        return one == null ? form : form.named(StatementPanel.formOf(act.wireName(), form.value(one)));
    }

    private static List<String> fields(Act act) {
        return act.reachesRepeats()
                ? Stream.concat(act.fields().stream(), Stream.of(StatementPanel.REPEATS))
                        .toList()
                : act.fields();
    }

    /** Which of the statements that repeat this one the same is asked of: their ids as the form had them. */
    List<StatementId> repeats() {
        return form.value(StatementPanel.REPEATS)
                .lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .flatMap(id -> Choice.id(id).stream())
                .map(StatementId::new)
                .distinct()
                .toList();
    }

    /** What goes to the desk with the command: a note holds for whatever state the statement is in. */
    Request submission(Command command) {
        return Submission.of(request, form, command instanceof NoteCommand ? null : seen());
    }

    /** @param text the words of the statement */
    FormCommand read(SourceFinders finders, Times times, Supplier<String> text) {
        return act.read(new FormReader(statement, claim(), form, person.actor(), finders, times, text));
    }

    /** The number of the claim that it is about, absent when that is the only one. */
    @Nullable
    Integer claim() {
        return ClaimTabs.asked(request);
    }

    private @Nullable Long seen() {
        String version = request.getParameter("version");
        return version != null && version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }

    /**
     * Whether a search for a source is asked for. It is also when what stands in the finder is not what the sources beside
     * it answer, as long as the answer is under way or when it failed: whoever sends that has not seen what they look for.
     */
    boolean seeksSource() {
        return act == Act.ATTACH_SOURCE
                && ("find".equals(request.getParameter("act"))
                        || !form.value("find").equals(form.value("found"))
                        || onlyFinds());
    }

    private boolean onlyFinds() {
        return Reference.all(form.value("find")).size() == 1
                && List.of("source", "url", "title", "excerpt", "locator").stream()
                        .allMatch(field -> form.value(field).isEmpty());
    }

    boolean goesOn() {
        return "next".equals(request.getParameter("then"));
    }

    @Nullable
    String only() {
        return request.getParameter("only");
    }
}
