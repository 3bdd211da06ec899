package stet.app.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Sends to the sign-in page who is not signed in, or no longer, and back to where they wanted to go. */
class ToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String PAGE = "/login";
    private static final String BY_HTMX = "HX-Request";

    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();

    /** Remembers pages only: nobody wants to return to a part of a page, a picture or a form's target. */
    @SuppressWarnings("NullAway") // the setter's documentation allows null, which keeps ?continue out of addresses
    static RequestCache wishes() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader(BY_HTMX) == null
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        send(request, response, PAGE);
    }

    /**
     * A form whose session ended was sent by nobody in particular; to sign in again helps, an error does not. The page
     * that it is forwarded to gives back what was typed.
     */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, reason);
        if (!(reason instanceof CsrfException) || PersonAuthentication.current() != null)
            refuse.handle(request, response, reason);
        else if (request.getHeader(BY_HTMX) != null) send(request, response, PAGE);
        else request.getRequestDispatcher(PAGE + "/ended").forward(request, response);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        String target = request.getContextPath() + page;
        if (request.getHeader(BY_HTMX) == null) response.sendRedirect(target);
        else {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
