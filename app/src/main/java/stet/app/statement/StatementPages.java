package stet.app.statement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.FormCommand.Attach;
import stet.app.statement.FormCommand.Plain;
import stet.app.statement.FormCommand.Unclear;
import stet.app.web.Announcement;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.Overtakings;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Times;
import stet.domain.Command;
import stet.domain.Count;
import stet.domain.Rejection;
import stet.domain.statement.StatementId;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.repeat.OnRepeats;
import stet.infra.repeat.Repeats;
import stet.infra.repeat.Repeats.Repeat;

/** Takes the forms of a statement's panel, and shows the page again with what became of them. */
@Pages
class StatementPages {
    private final CommandDesk desk;
    private final SourceFinders finders;
    private final Repeats repeats;
    private final StatementPlace place;
    private final Overtakings overtakings;
    private final Times times;

    StatementPages(
            CommandDesk desk,
            SourceFinders finders,
            Repeats repeats,
            StatementPlace place,
            Overtakings overtakings,
            Times times) {
        this.desk = desk;
        this.finders = finders;
        this.repeats = repeats;
        this.place = place;
        this.overtakings = overtakings;
        this.times = times;
    }

    /** The lasting address of a statement, wherever it stands; and where reloading a refused form leads. */
    @GetMapping({"/statements/{statement}", "/statements/{statement}/{act}"})
    @Needs(Scope.READ)
    String statement(@PathVariable StatementId statement) {
        return "redirect:" + place.address(statement, null, null);
    }

    @GetMapping("/sources/choices")
    @Needs(Scope.READ)
    String choices(HttpServletRequest request, Model model) {
        Form typed = Form.sent(Act.ATTACH_SOURCE.wireName(), request, Act.ATTACH_SOURCE.fields());
        String near = request.getParameter("near");
        SourceFinder finder = finders.of(
                typed.value("find"),
                typed.value("source"),
                Choice.id(near == null ? "" : near).map(StatementId::new).orElse(null));
        model.addAttribute("finder", finder).addAttribute("form", finder.fill(typed));
        return "statement/attach :: found";
    }

    @PostMapping("/statements/{statement}/mark-verified")
    @Needs({Scope.WRITE, Scope.SIGN_OFF})
    String markVerified(
            @PathVariable StatementId statement,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return give(StatementForm.of(Act.MARK_VERIFIED, statement, person, request, response, model), next);
    }

    @PostMapping("/statements/{statement}/take-review")
    @Needs({Scope.WRITE, Scope.SIGN_OFF})
    String takeReview(
            @PathVariable StatementId statement,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return give(StatementForm.of(Act.TAKE_REVIEW, statement, person, request, response, model), next);
    }

    @PostMapping("/statements/{statement}/give-up-review")
    @Needs({Scope.WRITE, Scope.SIGN_OFF})
    String giveUpReview(
            @PathVariable StatementId statement,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return give(StatementForm.of(Act.GIVE_UP_REVIEW, statement, person, request, response, model), next);
    }

    @PostMapping("/statements/{statement}/return-for-rework")
    @Needs({Scope.WRITE, Scope.SIGN_OFF})
    String returnForRework(
            @PathVariable StatementId statement,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return give(StatementForm.of(Act.RETURN_FOR_REWORK, statement, person, request, response, model), next);
    }

    @PostMapping("/statements/{statement}/{act}")
    @Needs(Scope.WRITE)
    String act(
            @PathVariable StatementId statement,
            @PathVariable String act,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Act wanted = Act.named(act).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return give(StatementForm.of(wanted, statement, person, request, response, model), next);
    }

    private String give(StatementForm turn, RedirectAttributes next) {
        return turn.seeksSource()
                ? place.show(turn.statement(), turn.person(), turn.form(), turn.request(), turn.model())
                : answer(turn, attempt(turn), next);
    }

    private Outcome attempt(StatementForm turn) {
        return switch (turn.read(finders, times, () -> place.words(turn.statement()))) {
            case Unclear(var wrong) -> new Refused(wrong);
            case Plain(var command) -> attempt(andRepeats(command, turn), turn);
            case Attach(var command) -> attempt(andRepeats(command, turn), turn);
        };
    }

    private Command andRepeats(Command command, StatementForm turn) {
        List<StatementId> repeats = turn.act().reachesRepeats() ? repeats(turn) : List.of();
        return repeats.isEmpty() ? command : new OnRepeats(command, repeats);
    }

    /** Those of the form that still say the same: what its sender did not see there is left alone. */
    private List<StatementId> repeats(StatementForm turn) {
        List<StatementId> asked = turn.repeats();
        return asked.isEmpty()
                ? List.of()
                : repeats.of(turn.statement()).stream()
                        .map(Repeat::id)
                        .filter(asked::contains)
                        .toList();
    }

    private Outcome attempt(Command command, StatementForm turn) {
        return desk.handle(command, turn.submission(command));
    }

    private String answer(StatementForm turn, Outcome outcome, RedirectAttributes next) {
        return switch (outcome) {
            case Refused(var reasons) -> again(turn, reasons);
            case Done done -> {
                List<StatementId> repeats = repeats(turn);
                next.addFlashAttribute(StatementPlace.ACTED, acted(turn.statement(), repeats));
                yield Announcement.of(said(turn.act(), repeats.size()), done)
                        .andGoTo(address(turn), turn.request(), next);
            }
        };
    }

    private static String acted(StatementId statement, List<StatementId> repeats) {
        return Stream.concat(Stream.of(statement), repeats.stream())
                .map(StatementId::toString)
                .collect(Collectors.joining(" "));
    }

    private static String said(Act act, int repeats) {
        return switch (repeats) {
            case 0 -> act.done();
            case 1 -> act.done() + " The one that repeats it went the same way.";
            default -> act.done() + " The %s that repeat it went the same way.".formatted(Count.of(repeats));
        };
    }

    /** Who signs off goes on to the next that waits for them. */
    private String address(StatementForm turn) {
        return turn.goesOn() && turn.act().needs() == Scope.SIGN_OFF
                ? place.nextForReview(turn.statement(), turn.person().person(), turn.only())
                : turn.goesOn()
                        ? place.nextOpen(turn.statement(), turn.only())
                        : place.address(turn.statement(), turn.claim(), turn.only());
    }

    /** The page once more, with what was typed, what was wrong with it and how things stand by now. */
    private String again(StatementForm turn, List<Rejection> reasons) {
        turn.response().setStatus(Statuses.of(reasons).value());
        return place.show(
                turn.statement(),
                turn.person(),
                turn.form().refused(overtakings.told(reasons, turn.statement().value())),
                turn.request(),
                turn.model());
    }
}
