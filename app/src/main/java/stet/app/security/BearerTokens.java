package stet.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import stet.app.problem.Refusal;
import stet.infra.account.ApiTokens;

/** Lets in who sends a token with the request, and remembers for the answer why not. */
public class BearerTokens extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final String REFUSAL = BearerTokens.class.getName();

    private final ApiTokens tokens;

    BearerTokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** Why nobody is signed in for this request. */
    static Refusal refusal(HttpServletRequest request) {
        return request.getAttribute(REFUSAL) instanceof Refusal refusal
                ? refusal
                : unauthorised("token-missing", "Send a token: Authorization: Bearer stet_….", null);
    }

    /** The token that came with a request, as it was sent; empty when none did. */
    public static String text(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) authenticate(header).ifPresent(refusal -> request.setAttribute(REFUSAL, refusal));
        chain.doFilter(request, response);
    }

    private Optional<Refusal> authenticate(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            return refused("token-missing", "The API takes tokens only. Send one: Authorization: Bearer stet_….");
        String text = header.substring(SCHEME.length()).strip();
        return switch (tokens.inspect(text)) {
            case NO_TOKEN ->
                refused(
                        "token-malformed",
                        "This is no token of Stet's. Tokens start with stet_ and have 54 characters.");
            case MISTYPED ->
                refused(
                        "token-mistyped",
                        "The token's checksum is wrong, so a character of it was changed or lost. Copy it again.");
            case INTACT -> open(text);
        };
    }

    private Optional<Refusal> open(String text) {
        ApiTokens.Opened opened = tokens.open(text).orElse(null);
        if (opened == null)
            return refused("token-unknown", "This token is unknown, expired or revoked. Ask for a new one.");
        CurrentPerson person = new CurrentPerson(opened.account(), opened.scopes());
        SecurityContextHolder.setContext(new SecurityContextImpl(PersonAuthentication.known(person)));
        return Optional.empty();
    }

    private static Optional<Refusal> refused(String code, String sentence) {
        return Optional.of(unauthorised(code, sentence, "invalid_token"));
    }

    private static Refusal unauthorised(String code, String sentence, @Nullable String error) {
        String challenge = "Bearer realm=\"Stet\"" + (error == null ? "" : ", error=\"" + error + "\"");
        return Refusal.of(401, code, sentence).with(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
