package stet.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything that nobody needs to sign in for. */
final class PublicPaths implements RequestMatcher {
    private static final String[] PATHS = {
        "/login",
        "/login/refused",
        "/login/ended",
        "/theme",
        "/first-administrator",
        "/set-password",
        "/questions/*",
        "/openapi.json",
        "/api-docs",
        "/problems",
        "/problems/*",
        "/guide",
        "/guide/*",
        "/published",
        "/published/*",
        "/published/*/claims/*",
        "/published/*/editions/*",
        "/actuator/health",
        "/actuator/health/*",
        "/css/**",
        "/js/**",
        "/icons.svg",
        "/icons-*.svg",
        "/webjars/**",
        "/favicon.ico",
        "/favicon.svg",
        "/favicon-*.svg",
        "/robots.txt"
    };

    private final RequestMatcher any = new OrRequestMatcher(Arrays.stream(PATHS)
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList());

    @Override
    public boolean matches(HttpServletRequest request) {
        return any.matches(request);
    }
}
