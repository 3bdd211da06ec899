package stet.app.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import stet.infra.signin.SessionSecret;

/**
 * Where somebody wanted to go before they had to sign in: their browser remembers it, sealed with the secret in its cookie, so
 * that nobody else tells it where to go. Pages only: nobody wants to return to a part of a page, a picture or a form's target.
 */
@Component
class Wishes implements RequestCache {
    private static final int LONGEST = 2_000;

    private final PageCookies cookies;

    Wishes(PageCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String address = address(request);
        if (!isPage(request) || address.length() > LONGEST) return;
        SessionSecret secret = cookies.current(request).orElseGet(() -> visitor(request, response));
        cookies.wish(Base64.getUrlEncoder().encodeToString(secret.seal(address)), request, response);
    }

    private SessionSecret visitor(HttpServletRequest request, HttpServletResponse response) {
        SessionSecret secret = SessionSecret.random();
        cookies.give(secret, request, response);
        return secret;
    }

    private static boolean isPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(ToSignIn.BY_HTMX) == null
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Within this application, as it was sent. */
    private static String address(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** Tells it this once. */
    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        String wish = cookies.wish(request);
        if (wish == null) return null;
        removeRequest(request, response);
        return cookies.presented(request)
                .flatMap(secret -> unsealed(secret, wish))
                .filter(address -> address.startsWith("/") && !address.startsWith("//"))
                .map(SimpleSavedRequest::new)
                .orElse(null);
    }

    private static Optional<String> unsealed(SessionSecret secret, String wish) {
        try {
            return secret.unseal(Base64.getUrlDecoder().decode(wish.getBytes(UTF_8)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A browser asks again by itself. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookies.wish("", request, response);
    }
}
