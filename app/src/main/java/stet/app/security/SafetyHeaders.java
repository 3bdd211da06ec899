package stet.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the browser with every answer, also one that refuses the request unread, what not to do with it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SafetyHeaders extends OncePerRequestFilter {
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "font-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");
    private static final String DEVICES =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    /** Each header with its value. */
    public static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CONTENT,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", DEVICES,
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private static final String HTTPS_FOR_A_YEAR = "max-age=31536000";

    private final boolean httpsAlone;

    SafetyHeaders(Environment environment) {
        this.httpsAlone = HttpsAlone.isSaid(environment);
    }

    /** What the server refuses by itself, such as TRACE, comes here first when its error is answered. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALL.forEach(response::setHeader);
        if (httpsAlone) response.setHeader("Strict-Transport-Security", HTTPS_FOR_A_YEAR);
        chain.doFilter(request, response);
    }
}
