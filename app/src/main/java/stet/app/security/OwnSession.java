package stet.app.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import stet.infra.signin.Sessions.Session;

/** The session in which a request is sent: known once someone has asked who sends it, and for pages that need to know alone. */
public final class OwnSession {
    private static final String NAME = OwnSession.class.getName();

    private OwnSession() {}

    /** The session of whoever is signed in by password. */
    public static @Nullable Session of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Session session ? session : null;
    }

    /** What becomes of it while the request is handled. */
    public static void is(Session session, HttpServletRequest request) {
        request.setAttribute(NAME, session);
    }
}
