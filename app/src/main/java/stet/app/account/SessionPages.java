package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.security.OwnSession;
import stet.app.web.Announcement;
import stet.app.web.Pages;
import stet.infra.signin.Sessions;
import stet.infra.signin.Sessions.Session;

/** Where people sign out of browsers that they are not sitting at. */
@Pages
@Needs({})
class SessionPages {
    private static final String PAGE = "/account#sessions";

    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/account/sessions/{id}/end")
    String end(@PathVariable UUID id, CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
        sessions.end(person.person(), id);
        return new Announcement("You are signed out there.").andGoTo(PAGE, request, next);
    }

    @PostMapping("/account/sessions/end-others")
    String endOthers(HttpServletRequest request, RedirectAttributes next) {
        Session own = OwnSession.of(request);
        int ended = own == null ? 0 : sessions.endOthers(own);
        return new Announcement(said(ended)).andGoTo(PAGE, request, next);
    }

    private static String said(int ended) {
        return switch (ended) {
            case 0 -> "You were signed in nowhere else.";
            case 1 -> "You are signed out of one other browser.";
            default -> "You are signed out of %d other browsers.".formatted(ended);
        };
    }
}
