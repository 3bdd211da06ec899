package stet.app.web.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import stet.app.security.MayNot;
import stet.app.security.OtherSites;
import stet.app.web.Pages;
import stet.app.web.Typed;

/** Every error that is not a form's own: what happened, and where to go from here. */
@Pages
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        Object reason = request.getAttribute(WebAttributes.ACCESS_DENIED_403);
        String detail = detail(request, reason);
        ErrorWords words = words(request, reason, status, detail != null);
        model.addAttribute("problem", words).addAttribute("status", status).addAttribute("detail", detail);
        if (words == ErrorWords.SENT_TOO_LATE) giveBack(request, response, model);
        model.addAttribute("bare", words == ErrorWords.FROM_ELSEWHERE);
        return request.getHeader("HX-Request") == null ? "error" : "error :: panel";
    }

    private static ErrorWords words(
            HttpServletRequest request, @Nullable Object reason, int status, boolean explained) {
        if (OtherSites.sent(request)) return ErrorWords.FROM_ELSEWHERE;
        return reason instanceof CsrfException ? ErrorWords.SENT_TOO_LATE : ErrorWords.of(status, explained);
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
    }

    private static @Nullable String detail(HttpServletRequest request, @Nullable Object reason) {
        if (reason instanceof MayNot mayNot) return mayNot.refusal().detail();
        return (String) request.getAttribute(PageFailures.SENTENCE);
    }

    /**
     * The form came without the token of this session. What was typed is there to be copied and not to be sent: nobody knows
     * who filled it in.
     */
    private static void giveBack(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Stet-Form", "expired");
        model.addAttribute("typed", Typed.in(request));
    }
}
