package stet.infra.lists;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What someone typed to find something. */
public record Search(String words) {
    private static final int LENGTH = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern WILDCARD = Pattern.compile("[\\\\%_]");

    /** The search for what was typed; empty when nothing was. */
    public static Optional<Search> of(@Nullable String typed) {
        if (typed == null) return Optional.empty();
        String words = CONTROL.matcher(typed).replaceAll(" ").strip();
        int end = words.offsetByCodePoints(0, Math.min(LENGTH, words.codePointCount(0, words.length())));
        return words.isEmpty() ? Optional.empty() : Optional.of(new Search(words.substring(0, end)));
    }

    /** The pattern of SQL's {@code like} for a text that has these words somewhere. */
    public String piece() {
        return "%" + WILDCARD.matcher(words).replaceAll("\\\\$0") + "%";
    }
}
