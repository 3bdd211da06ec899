package stet.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import stet.app.problem.DatabaseAway;
import stet.infra.signin.SessionSecret;
import stet.infra.signin.Sessions;
import stet.infra.signin.Sessions.Session;
import stet.infra.signin.SignIns.SignIn;

/** Remembers in the database who signed in, for every replica, and asks each time what their account allows now. */
@Component
class SessionPeople implements SecurityContextRepository {
    private final Sessions sessions;
    private final PageCookies cookies;

    SessionPeople(Sessions sessions, PageCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new AsOfNow(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    /** Whoever signs in gets a secret that nobody had before, and whoever signs out has none; what was before ends. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Optional<SessionSecret> before = cookies.presented(request);
        before.ifPresent(sessions::end);
        if (context.getAuthentication() instanceof PersonAuthentication known && known.signIn() != null)
            cookies.give(begin(known.signIn(), request), request, response);
        else if (before.isPresent()) cookies.take(request, response);
    }

    private SessionSecret begin(SignIn signIn, HttpServletRequest request) {
        String browser = request.getHeader(HttpHeaders.USER_AGENT);
        return sessions.begin(signIn, browser == null ? "" : browser, request.getRemoteAddr());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.presented(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        return cookies.presented(request)
                .flatMap(sessions::find)
                .map(session -> context(session, request))
                .orElseGet(SecurityContextImpl::new);
    }

    private static SecurityContext context(Session session, HttpServletRequest request) {
        OwnSession.is(session, request);
        CurrentPerson person =
                new CurrentPerson(session.account(), session.account().scopes());
        return new SecurityContextImpl(PersonAuthentication.known(person));
    }

    /** Looks the session up when someone first asks, and not at all for a picture or a style sheet. */
    private class AsOfNow implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext now;

        AsOfNow(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (now == null) now = known();
            return now;
        }

        /** A page that tells of a database that is away is for whoever asked, without asking it who that is. */
        private SecurityContext known() {
            try {
                return context(request);
            } catch (RuntimeException failure) {
                if (request.getDispatcherType() == DispatcherType.ERROR && DatabaseAway.isBehind(failure))
                    return new SecurityContextImpl();
                throw failure;
            }
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
