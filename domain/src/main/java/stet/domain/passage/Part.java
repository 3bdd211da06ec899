package stet.domain.passage;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text that has a place of its own: a page, a sheet.
 *
 * @param number counted from 1 among its kind
 * @param name what it is called in the file, as a sheet is; absent otherwise
 */
public record Part(Kind kind, int number, @Nullable String name, String text) {

    /** What a text is divided into. */
    public enum Kind {
        PAGE,
        SHEET,
        HEADERS,
        BODY,
        WHOLE
    }

    /** All of a text that isn't divided. */
    public static Part whole(String text) {
        return new Part(Kind.WHOLE, 1, null, text);
    }

    /** Where that is, in words that stand in a sentence; empty when it is the whole. */
    public String inWords() {
        return switch (kind) {
            case PAGE -> "page " + number;
            case SHEET -> "sheet " + (name == null ? String.valueOf(number) : name);
            case HEADERS -> "headers";
            case BODY -> number == 1 ? "body" : "body " + number;
            case WHOLE -> "";
        };
    }

    /** By a W3C FragmentSelector; absent where nothing names such a place. */
    @Nullable
    Fragment fragment() {
        return switch (kind) {
            case PAGE -> new Fragment("page=" + number, Fragment.PDF);
            case SHEET -> new Fragment("sheet=" + (name == null ? String.valueOf(number) : name), null);
            case HEADERS, BODY, WHOLE -> null;
        };
    }
}
