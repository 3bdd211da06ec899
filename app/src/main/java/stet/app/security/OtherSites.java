package stet.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import stet.app.problem.Refusal;
import stet.app.problem.RefusalWriter;

/**
 * Refuses whatever changes something when a browser sends it on behalf of another site, a neighbour in the same domain among
 * them, before anyone looks at its token or its session. Browsers say so in {@code Sec-Fetch-Site} (W3C Fetch Metadata);
 * those that do not name the sender in {@code Origin}, and programs that are no browsers say neither.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
public class OtherSites extends OncePerRequestFilter {
    private static final String REFUSED = OtherSites.class.getName();
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final RefusalWriter refusals;

    OtherSites(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    /** Whether a request was refused because it came from another site. */
    public static boolean sent(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod()) || carriesItsKey(request) || isOwn(request);
    }

    /** A page that tells nobody where it is sends no origin either; what it may do is said by its form, which no other site knows. */
    private static boolean carriesItsKey(HttpServletRequest request) {
        return request.getServletPath().startsWith("/questions/");
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return OWN.contains(site);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isHere(authority(origin), request);
    }

    /** Nothing for the origin of nowhere, {@code null}, and for what is no origin. */
    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** By the address that the browser used, or the one that a proxy says it used. The scheme is often the proxy's alone. */
    private static boolean isHere(@Nullable String authority, HttpServletRequest request) {
        if (authority == null) return false;
        String host = request.getServerName();
        String asked = isUsual(request) ? host : host + ":" + request.getServerPort();
        return authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST)) || authority.equalsIgnoreCase(asked);
    }

    private static boolean isUsual(HttpServletRequest request) {
        return request.getServerPort() == (request.isSecure() ? 443 : 80);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(REFUSED, true);
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/"))
            refusals.write(refusal(), request, response, RequestIds.of(request));
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static Refusal refusal() {
        return Refusal.of(
                403, "from-another-site", "A browser sent this on behalf of another site, so nothing was done.");
    }
}
