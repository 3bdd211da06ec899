package stet.app.web;

import org.jspecify.annotations.Nullable;

/**
 * One value that a field of a form can have.
 *
 * @param icon the glyph that stands beside its words, if there is one
 * @param hint what whoever chooses it should know, if anything
 * @param key the letter that chooses it while its form is open and nothing is typed, if there is one
 */
public record Option(
        String value,
        String words,
        @Nullable String icon,
        @Nullable String hint,
        @Nullable String key) {
    public static Option of(String value, String words) {
        return new Option(value, words, null, null, null);
    }
}
