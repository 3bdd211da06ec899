package stet.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import stet.infra.signin.SessionSecret;

/**
 * What each form carries is made of the secret in its browser's cookie, so that any replica can tell it, and nothing is kept for
 * those who only look at the sign-in page.
 */
@Component
class FormTokens implements CsrfTokenRepository {
    private static final String MADE = FormTokens.class.getName();
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";

    private final PageCookies cookies;

    FormTokens(PageCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies.current(request).map(FormTokens::token).orElse(null);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        SessionSecret secret = SessionSecret.random();
        request.setAttribute(MADE, secret);
        return token(secret);
    }

    /** Nothing is to be done when a session ends: its token goes with its secret. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(MADE) instanceof SessionSecret secret)
            cookies.give(secret, request, response);
    }

    private static CsrfToken token(SessionSecret secret) {
        return new DefaultCsrfToken(HEADER, FIELD, secret.formToken());
    }
}
