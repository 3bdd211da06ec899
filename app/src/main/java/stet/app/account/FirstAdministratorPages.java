package stet.app.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.web.Pages;
import stet.domain.Rejection;
import stet.infra.account.AccountRejection.LinkUsedUp;
import stet.infra.account.FirstAdministrator;

/** The page on which whoever started Stet becomes its first administrator. */
@Pages
@RequestMapping("/first-administrator")
class FirstAdministratorPages {
    private static final String PAGE = "first-administrator";

    private final FirstAdministrator firstAdministrator;

    FirstAdministratorPages(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    /** What the form sends. */
    record Wish(
            @Nullable String token,
            @Nullable String id,
            @Nullable String name,
            @Nullable String password) {
        Optional<Rejection> create(FirstAdministrator firstAdministrator) {
            return firstAdministrator.create(
                    given(token), given(id).strip(), given(name).strip(), given(password));
        }

        private static String given(@Nullable String field) {
            return field == null ? "" : field;
        }
    }

    @GetMapping
    String open(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        Wish wish = new Wish(token, null, null, null);
        return firstAdministrator.admits(token) ? page(wish, model) : refused(wish, new LinkUsedUp(), model, response);
    }

    @PostMapping
    String create(@ModelAttribute Wish wish, Model model, HttpServletResponse response) {
        return wish.create(firstAdministrator)
                .map(reason -> refused(wish, reason, model, response))
                .orElse("redirect:/login?opened");
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
