package stet.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import stet.app.problem.DatabaseAway;
import stet.infra.account.SignIns;
import stet.infra.account.SignIns.SignIn;

/** Remembers in the session who signed in, and asks each time what their account allows now. */
@Component
class SessionPeople implements SecurityContextRepository {
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SignIns signIns;

    SessionPeople(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new AsOfNow(sessions.loadDeferredContext(request), request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }

    private SecurityContext renewed(SecurityContext stored) {
        if (!(stored.getAuthentication() instanceof PersonAuthentication known)) return stored;
        SignIn signIn = known.signIn();
        return signIn == null ? stored : renewed(signIn);
    }

    private SecurityContext renewed(SignIn signIn) {
        return signIns.account(signIn)
                .map(account -> new CurrentPerson(account, account.scopes()))
                .map(person -> new SecurityContextImpl(PersonAuthentication.byPassword(person, signIn)))
                .orElseGet(SecurityContextImpl::new);
    }

    /** Looks the account up when someone first asks, and not at all for a picture or a style sheet. */
    private class AsOfNow implements DeferredSecurityContext {
        private final DeferredSecurityContext stored;
        private final HttpServletRequest request;
        private @Nullable SecurityContext now;

        AsOfNow(DeferredSecurityContext stored, HttpServletRequest request) {
            this.stored = stored;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (now == null) now = renewed();
            return now;
        }

        /** A page that tells of a database that is away is for whoever asked, without asking it who that is. */
        private SecurityContext renewed() {
            try {
                return SessionPeople.this.renewed(stored.get());
            } catch (RuntimeException failure) {
                if (request.getDispatcherType() == DispatcherType.ERROR && DatabaseAway.isBehind(failure))
                    return new SecurityContextImpl();
                throw failure;
            }
        }

        @Override
        public boolean isGenerated() {
            return stored.isGenerated();
        }
    }
}
