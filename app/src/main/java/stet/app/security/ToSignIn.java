package stet.app.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Sends to the sign-in page who is not signed in, or no longer, and back to where they wanted to go. */
class ToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String PAGE = "/login";
    static final String BY_HTMX = "HX-Request";

    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (HttpMethod.POST.matches(request.getMethod())) giveBack(request, response);
        else send(request, response, PAGE);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, reason);
        if (!(reason instanceof CsrfException) || PersonAuthentication.current() != null)
            refuse.handle(request, response, reason);
        else giveBack(request, response);
    }

    /**
     * A form whose session ended was sent by nobody in particular; to sign in again helps, an error does not. The page
     * that it is forwarded to gives back what was typed.
     */
    private static void giveBack(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getHeader(BY_HTMX) != null) send(request, response, PAGE);
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
