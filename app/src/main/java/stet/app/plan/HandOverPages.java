package stet.app.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Option;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.statement.TriageRejection.ByStatement;
import stet.infra.account.Accounts;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.work.HandOver;

/** Where somebody's work is given to somebody else. */
@Pages
@Needs(Scope.WRITE)
class HandOverPages {
    private static final String FORM = "hand-over";

    private final CommandDesk desk;
    private final Accounts accounts;

    HandOverPages(CommandDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @GetMapping("/work/hand-over")
    String form(CurrentPerson person, Model model) {
        return show(Form.blank(FORM).with("from", person.person().id()), List.of(), person, model);
    }

    @PostMapping("/work/hand-over")
    String handOver(
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(FORM, request, List.of("from", "to"));
        HandOver command = new HandOver(new Person(form.value("from")), new Person(form.value("to")), person.actor());
        return switch (desk.handle(command, Submission.of(request, form))) {
            case Done done -> Announcement.of("The work is handed over.", done).andGoTo("/", request, next);
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                yield show(form.refused(reasons), reasons, person, model);
            }
        };
    }

    private String show(Form form, List<Rejection> reasons, CurrentPerson person, Model model) {
        model.addAttribute("form", form)
                .addAttribute("refused", form.refused())
                .addAttribute(
                        "statements",
                        reasons.stream().findFirst().orElse(null) instanceof ByStatement several
                                ? several.refused()
                                : List.of())
                .addAttribute("from", people(person.account().edits() ? null : person.person()))
                .addAttribute("to", people(null));
        return "hand-over";
    }

    /** Whose work it can be, and to whom it can go. */
    private List<Option> people(@Nullable Person only) {
        return accounts.all().stream()
                .filter(account ->
                        only == null ? account.checksFacts() : account.person().equals(only))
                .map(account -> Option.of(account.person().id(), account.name()))
                .toList();
    }
}
