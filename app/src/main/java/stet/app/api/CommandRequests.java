package stet.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.RequestIds;
import stet.infra.desk.Channel;
import stet.infra.desk.Request;
import stet.infra.desk.Request.Idempotency;
import stet.infra.desk.Streams;
import stet.infra.family.Families;

/** Takes from an HTTP request what the newsroom records with a command and what the caller wants of it. */
@Component
class CommandRequests {
    private final ApiSettings settings;
    private final Families families;
    private final Streams streams;

    CommandRequests(ApiSettings settings, Families families, Streams streams) {
        this.settings = settings;
        this.families = families;
        this.streams = streams;
    }

    Request of(HttpServletRequest request) {
        return ApiPaths.isApi(request) ? of(request, expectedVersion(request)) : unversioned(request);
    }

    /** For a command on something that has no version that anybody could have seen. */
    Request unversioned(HttpServletRequest request) {
        return ApiPaths.isApi(request) ? of(request, null) : Request.of(Channel.WEB, RequestIds.of(request));
    }

    /** For a command on something whose ETag is no version of a stream. */
    Request byEntityTag(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.IF_MATCH) == null) unconditional();
        return of(request, null);
    }

    private static Request of(HttpServletRequest request, @Nullable Long expectedVersion) {
        Idempotency key = isLook(request) ? null : IdempotencyKey.of(request).orElse(null);
        return new Request(Channel.API, RequestIds.of(request), null, key, expectedVersion);
    }

    /** A look can be repeated as it is (RFC 9110, section 9.2.2), also one that the log tells of. */
    private static boolean isLook(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private @Nullable Long expectedVersion(HttpServletRequest request) {
        Map<?, ?> subject = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (subject == null || subject.isEmpty()) return null;
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) return unconditional();
        EntityTags tags = EntityTags.parse(header).orElseThrow(() -> new RefusedRequest(malformed()));
        return tags.any() ? null : expectedVersion(tags, subject);
    }

    private @Nullable Long unconditional() {
        if (!settings.requireIfMatch()) return null;
        throw new RefusedRequest(Refusal.of(
                428,
                "if-match-missing",
                "This newsroom wants to know which version you saw. Send its ETag as If-Match."));
    }

    private @Nullable Long expectedVersion(EntityTags tags, Map<?, ?> subject) {
        if (tags.versions().size() == 1) return tags.versions().getFirst();
        Long current =
                Addressed.stream(subject, families).flatMap(streams::version).orElse(null);
        if (current == null || tags.versions().contains(current)) return current;
        long present = current;
        throw new RefusedRequest(tags.versions().stream()
                .filter(version -> version < present)
                .max(Long::compare)
                .map(seen -> noneMatches().overtaken(seen))
                .orElse(noneMatches()));
    }

    static Refusal malformed() {
        return Refusal.of(
                400,
                "malformed-if-match",
                "If-Match takes * or quoted ETags, such as \"3\". Send the ETag as you got it.");
    }

    static Refusal noneMatches() {
        return Refusal.of(
                412,
                "changed-meanwhile",
                "None of the ETags in If-Match is the present one; weak ones never are. Read it again and repeat what still holds.");
    }
}
