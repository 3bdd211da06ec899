package stet.app.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.security.SignInRefused;

/** The page on which people sign in. */
@Controller
class SignInPages {

    @GetMapping("/login")
    String login() {
        return "login";
    }

    /** What a failed sign-in is forwarded to, with the account's id as it was typed. */
    @PostMapping("/login/refused")
    String refused(
            @RequestAttribute("stet.app.security.SignInRefused") SignInRefused refused,
            @RequestParam(defaultValue = "") String username,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("refusal", refused.sentence()).addAttribute("username", username);
        Duration waiting = refused.waiting();
        if (waiting == null) response.setStatus(HttpStatus.UNAUTHORIZED.value());
        else {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(waiting.toSeconds() + 1));
        }
        return "login";
    }
}
