package stet.app.mail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Option;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.domain.Rejection;
import stet.infra.account.Scope;
import stet.infra.mail.MailWish;
import stet.infra.mail.Pace;

/** The page of the mails that somebody gets, and the one on which they confirm their address. */
@Pages
@Needs(Scope.READ)
class MailPages {
    static final String PATH = "/profile/mails";
    static final String CONFIRM = "/profile/confirm-mail-address";

    private static final String FORM = "mails";
    private static final List<Option> PACES = List.of(
            Option.of(Pace.NONE.name(), "Never"),
            Option.of(Pace.AT_ONCE.name(), "At once"),
            Option.of(Pace.DAILY.name(), "Once a day, in the morning"));

    private final MailDesk desk;

    MailPages(MailDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String mails(CurrentPerson person, Model model) {
        MailWish wish = desk.of(person.person()).orElse(null);
        Form form = Form.blank(FORM)
                .with(Wish.ADDRESS, wish == null ? "" : wish.address())
                .with(Wish.PACE, (wish == null ? Pace.NONE : wish.pace()).name());
        return show(form, person, model);
    }

    @PostMapping(PATH)
    String set(
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(FORM, request, List.of(Wish.ADDRESS, Wish.PACE));
        List<Rejection> wrong = desk.set(person.person(), new Wish(form.value(Wish.ADDRESS), form.value(Wish.PACE)));
        if (!wrong.isEmpty()) {
            response.setStatus(Statuses.of(wrong).value());
            return show(form.refused(wrong), person, model);
        }
        return new Announcement("Saved.").andGoTo(PATH, request, next);
    }

    private String show(Form form, CurrentPerson person, Model model) {
        model.addAttribute("form", form)
                .addAttribute("refused", form.refused())
                .addAttribute("sent", desk.isOn())
                .addAttribute("wish", desk.of(person.person()).orElse(null))
                .addAttribute("paces", PACES);
        return "mails";
    }

    /** Looking at it confirms nothing: some mail programs open links by themselves. */
    @GetMapping(CONFIRM)
    String confirm(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "confirm-mail-address";
    }

    @PostMapping(CONFIRM)
    String confirmed(
            @RequestParam(defaultValue = "") String token,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Rejection> wrong = desk.confirm(person.person(), token);
        if (wrong.isEmpty()) return new Announcement("Address confirmed.").andGoTo(PATH, request, next);
        response.setStatus(Statuses.of(wrong).value());
        model.addAttribute("token", token)
                .addAttribute("refusal", wrong.getFirst().sentence());
        return "confirm-mail-address";
    }
}
