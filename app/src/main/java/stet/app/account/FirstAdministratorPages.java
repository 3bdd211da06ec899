package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.security.RequestIds;
import stet.app.web.Pages;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.AccountCommand.BecomeAdministrator;
import stet.domain.account.PasswordRejection.LinkUsedUp;
import stet.domain.account.Secret;
import stet.infra.account.FirstAdministrator;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;

/** The page on which whoever started Stet becomes its first administrator. */
@Pages
@RequestMapping("/first-administrator")
class FirstAdministratorPages {
    private static final String PAGE = "first-administrator";

    private final FirstAdministrator firstAdministrator;
    private final CommandDesk desk;

    FirstAdministratorPages(FirstAdministrator firstAdministrator, CommandDesk desk) {
        this.firstAdministrator = firstAdministrator;
        this.desk = desk;
    }

    /** What the form sends. */
    record Wish(
            @Nullable String token,
            @Nullable String id,
            @Nullable String name,
            @Nullable String password) {
        BecomeAdministrator command() {
            String name = given(this.name).strip();
            Person person = new Person(given(id).strip());
            return new BecomeAdministrator(
                    person,
                    name,
                    new Secret(given(token)),
                    new Secret(given(password)),
                    new Actor(person, name, Actor.Kind.PERSON));
        }

        private static String given(@Nullable String field) {
            return field == null ? "" : field;
        }
    }

    @GetMapping
    String open(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        Wish wish = new Wish(token, null, null, null);
        return firstAdministrator.admits(new Secret(token))
                ? page(wish, model)
                : refused(wish, new LinkUsedUp(), model, response);
    }

    @PostMapping
    String create(@ModelAttribute Wish wish, Model model, HttpServletRequest request, HttpServletResponse response) {
        BecomeAdministrator wanted = wish.command();
        if (!firstAdministrator.admits(wanted.secret())) return refused(wish, new LinkUsedUp(), model, response);
        return switch (desk.handle(wanted, Request.of(Channel.WEB, RequestIds.of(request)))) {
            case Refused(var reasons) -> refused(wish, reasons.getFirst(), model, response);
            case Done _ -> "redirect:/login?opened";
        };
    }

    private static String refused(Wish wish, Rejection reason, Model model, HttpServletResponse response) {
        response.setStatus(reason instanceof LinkUsedUp ? 403 : 422);
        model.addAttribute("refusal", reason.sentence()).addAttribute("wrongField", reason.field());
        model.addAttribute("usedUp", reason instanceof LinkUsedUp);
        return page(wish, model);
    }

    private static String page(Wish wish, Model model) {
        model.addAttribute("wish", wish);
        return PAGE;
    }
}
