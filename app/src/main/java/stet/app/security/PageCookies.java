package stet.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import stet.infra.signin.SessionSecret;

/**
 * The cookies of pages, as {@code server.servlet.session.cookie} says that they are. The first holds a secret that is a session's
 * once its owner is signed in, and until then nobody's: it opens nothing and stands nowhere, so that no flood of strangers
 * fills anything.
 */
@Component
class PageCookies {
    private static final String NEW = PageCookies.class.getName();
    private static final String WISH = "stet-wish";

    private final String session;
    private final @Nullable String sameSite;
    private final @Nullable Boolean secure;

    PageCookies(ServerProperties server) {
        Cookie settings = server.getServlet().getSession().getCookie();
        this.session = Objects.requireNonNullElse(settings.getName(), "stet-session");
        this.sameSite =
                Objects.requireNonNullElse(settings.getSameSite(), SameSite.LAX).attributeValue();
        this.secure = settings.getSecure();
    }

    /** The secret that came with the request. */
    Optional<SessionSecret> presented(HttpServletRequest request) {
        return SessionSecret.read(value(request, session));
    }

    /** The secret that the browser has once it has the answer. */
    Optional<SessionSecret> current(HttpServletRequest request) {
        return request.getAttribute(NEW) instanceof SessionSecret given ? Optional.of(given) : presented(request);
    }

    void give(SessionSecret secret, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(NEW, secret);
        send(session, secret.value(), "/", null, request, response);
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        request.removeAttribute(NEW);
        send(session, "", "/", Duration.ZERO, request, response);
    }

    /** What the browser sends along when it signs in, and with nothing else. */
    @Nullable
    String wish(HttpServletRequest request) {
        return value(request, WISH);
    }

    void wish(String value, HttpServletRequest request, HttpServletResponse response) {
        Duration age = value.isEmpty() ? Duration.ZERO : null;
        send(WISH, value, ToSignIn.PAGE, age, request, response);
    }

    private static @Nullable String value(HttpServletRequest request, String name) {
        jakarta.servlet.http.Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    private void send(
            String name,
            String value,
            String path,
            @Nullable Duration age,
            HttpServletRequest request,
            HttpServletResponse response) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(name, value)
                .path(request.getContextPath() + path)
                .httpOnly(true)
                .secure(secure == null ? request.isSecure() : secure)
                .sameSite(sameSite);
        if (age != null) cookie.maxAge(age);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
