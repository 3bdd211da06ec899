package stet.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stet.domain.words.Blank;

/** A field of a form that could not be accepted, so that what was typed can be copied. */
public record Typed(String name, String value) {
    private static final Set<String> OURS =
            Set.of("_csrf", "key", "version", "only", "then", "act", "found", "username");
    private static final List<String> SECRET = List.of("password", "secret", "token", "_csrf");
    private static final int LINE = 40;

    /** Everything that the sender typed, but no password. */
    public static List<Typed> in(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !OURS.contains(field.getKey()))
                .filter(field -> !isSecret(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Typed(field.getKey(), value)))
                .filter(field -> !Blank.is(field.value()))
                .toList();
    }

    /** Whether what is typed into a field is for nobody to keep. */
    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(lower::contains);
    }

    /** Whether it takes more than a line. */
    public boolean isLong() {
        return value.length() > LINE;
    }
}
