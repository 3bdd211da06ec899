package stet.app.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import stet.app.security.OwnSession;
import stet.infra.draft.Drafts;
import stet.infra.signin.Sessions.Session;

/**
 * Drops what was kept of a form once it has done what it was sent for, whatever becomes of the page that sent it; and, with who
 * signs out, what was typed in that browser.
 */
@Component
class SentForms implements HandlerInterceptor, LogoutHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SentForms.class);

    /** The fields that tell which of several things a form is about, as the pages' script knows them. */
    private static final List<String> ONE = List.of("attachment", "note", "index");

    private final Drafts drafts;

    SentForms(Drafts drafts) {
        this.drafts = drafts;
    }

    /** A page that took a form sends its sender on; one that did not shows it again. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getMethod().equals("POST") && response.getStatus() == HttpStatus.SEE_OTHER.value())
            drop(request, forms(request));
    }

    private static List<String> forms(HttpServletRequest request) {
        Stream<String> ones = ONE.stream().map(request::getParameter).filter(Objects::nonNull);
        return Stream.concat(Stream.of(""), ones)
                .map(one -> request.getRequestURI() + " " + one)
                .filter(form -> form.length() <= Drafts.LONGEST_NAME)
                .toList();
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        String[] typedHere = request.getParameterValues("draft");
        if (typedHere != null) drop(request, List.of(typedHere));
    }

    /** What is recorded stays recorded, also when this does not succeed. */
    private void drop(HttpServletRequest request, List<String> forms) {
        Session session = OwnSession.of(request);
        if (session == null) return;
        try {
            drafts.drop(session.account().person(), forms);
        } catch (DataAccessException away) {
            LOG.warn("What was kept of a form that was sent could not be dropped", away);
        }
    }
}
