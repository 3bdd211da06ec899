package stet.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerMapping;
import stet.infra.family.Families;

/** What the address of a request is about. */
final class Addressed {
    private Addressed() {}

    /** The stream that the address names, if it names one. */
    static Optional<UUID> stream(HttpServletRequest request, Families families) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> subject
                ? stream(subject, families)
                : Optional.empty();
    }

    static Optional<UUID> stream(Map<?, ?> subject, Families families) {
        return families.names().stream()
                .map(subject::get)
                .filter(String.class::isInstance)
                .flatMap(id -> uuid((String) id))
                .findFirst();
    }

    private static Stream<UUID> uuid(String id) {
        try {
            return Stream.of(UUID.fromString(id));
        } catch (IllegalArgumentException other) {
            return Stream.empty();
        }
    }
}
