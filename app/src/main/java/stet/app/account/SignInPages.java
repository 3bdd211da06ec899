package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.demo.DemoPeople;
import stet.app.demo.DemoPerson;
import stet.app.security.SignInRefused;
import stet.app.web.Pages;
import stet.app.web.Typed;

/** The page on which people sign in. */
@Pages
class SignInPages {
    private final ObjectProvider<DemoPeople> demo;

    SignInPages(ObjectProvider<DemoPeople> demo) {
        this.demo = demo;
    }

    /** Whom anyone can sign in as in the demo newsroom; nobody elsewhere. */
    @ModelAttribute("demo")
    List<DemoPerson> demo() {
        DemoPeople people = demo.getIfAvailable();
        return people == null ? List.of() : people.all();
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    /** What a form is forwarded to that was sent after its session had ended, with everything that was typed. */
    @RequestMapping("/login/ended")
    String ended(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("tooLate", true).addAttribute("typed", Typed.in(request));
        return "login";
    }

    /** What a failed sign-in is forwarded to, with the account's id as it was typed. */
    @PostMapping("/login/refused")
    String refused(
            @RequestAttribute("stet.app.security.SignInRefused") SignInRefused refused,
            @RequestParam(defaultValue = "") String username,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("refusal", refused.sentence())
                .addAttribute("refused", true)
                .addAttribute("username", username);
        Duration waiting = refused.waiting();
        if (waiting == null) response.setStatus(HttpStatus.UNAUTHORIZED.value());
        else {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(waiting.toSeconds() + 1));
        }
        return "login";
    }
}
