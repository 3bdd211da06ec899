package stet.domain.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Languages as texts are marked with them (BCP 47), also when someone writes a name: {@code English} is {@code en}. */
public final class Language {
    /** Codes of two letters by those of three; made out once, since pages ask for every row. */
    private static final Map<String, String> SHORTER = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(
                    two -> Locale.of(two).getISO3Language(), two -> two, (first, later) -> first));

    private Language() {}

    /** The tag that is meant; empty when it is no language that anybody could be told of. */
    public static Optional<String> tag(@Nullable String written) {
        if (written == null) return Optional.empty();
        String words = written.strip();
        return coded(words.replace('_', '-')).or(() -> named(words));
    }

    private static Optional<String> coded(String code) {
        Locale locale = shortest(Locale.forLanguageTag(code));
        String given = Locale.forLanguageTag(code).toLanguageTag();
        boolean whole = given.equalsIgnoreCase(code) || locale.getLanguage().equalsIgnoreCase(code);
        return whole && hasName(locale) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    }

    /** {@code eng} is {@code en}: where ISO 639 has a code of two letters, BCP 47 has that. */
    private static Locale shortest(Locale locale) {
        String two = SHORTER.get(locale.getLanguage());
        return two == null
                ? locale
                : new Locale.Builder().setLocale(locale).setLanguage(two).build();
    }

    private static boolean hasName(Locale locale) {
        String language = locale.getLanguage();
        return !language.isEmpty()
                && !locale.getDisplayLanguage(Locale.ENGLISH).equals(language)
                && !language.equals("und");
    }

    /** By its name in English, or in the language itself. */
    private static Optional<String> named(String name) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> Stream.of(Locale.ENGLISH, Locale.of(code))
                        .anyMatch(in -> Locale.of(code).getDisplayLanguage(in).equalsIgnoreCase(name)))
                .map(code -> Locale.of(code).toLanguageTag())
                .findFirst();
    }
}
