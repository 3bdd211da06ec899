package stet.infra.text;

import java.text.Normalizer;
import stet.infra.text.word.Characters;

/**
 * The text by which sameness is decided, of statements and of whole articles.
 *
 * <p>Compatible forms, quotation marks, dashes and white space are unified and characters without ink left out. Case
 * stays: "US" and "us" are not the same. So do raised and lowered digits and fractions: 10² is not 102, nor 1½ 11/2.
 */
public final class NormalisedText {
    /** Sorting a long run of accents takes quadratic time; no word carries more than this many on one letter. */
    private static final int MOST_ACCENTS = 30;

    private NormalisedText() {}

    public static String of(String text) {
        return unify(compatible(safe(text)));
    }

    private static String compatible(String text) {
        StringBuilder compatible = new StringBuilder(text.length());
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (Character.getType(text.charAt(at)) != Character.OTHER_NUMBER) continue;
            compatible.append(Normalizer.normalize(text.substring(from, at), Normalizer.Form.NFKC));
            compatible.append(text.charAt(at));
            from = at + 1;
        }
        return compatible
                .append(Normalizer.normalize(text.substring(from), Normalizer.Form.NFKC))
                .toString();
    }

    private static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        int accents = 0;
        int c;
        for (int at = 0; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (isInvisible(c)) continue;
            accents = Characters.isCombining(c) ? accents + 1 : 0;
            if (accents <= MOST_ACCENTS) safe.appendCodePoint(isFreeAccent(c) ? '\'' : c);
        }
        return safe.toString();
    }

    /** An accent typed for an apostrophe, which NFKC would tear into a space and an accent. */
    private static boolean isFreeAccent(int c) {
        return c == '´' || c == '`' || c == 0x1FFD || c == 0x1FEF || c == 0xFF40;
    }

    private static String unify(String text) {
        StringBuilder unified = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char c = unify(text.charAt(at));
            if (Characters.isWhite(c)) {
                gap = true;
                continue;
            }
            if (gap && !unified.isEmpty()) unified.append(' ');
            gap = false;
            unified.append(c);
        }
        return unified.toString();
    }

    private static char unify(char c) {
        return switch (c) {
            case '“', '”', '„', '‟', '«', '»', '〝', '〞' -> '"';
            case '‘', '’', '‚', '‛', '‹', '›', '′' -> '\'';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            default -> c;
        };
    }

    /** Soft hyphen, zero-width space and the marks of direction; joiners stay, since they change words. */
    private static boolean isInvisible(int c) {
        return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || isMarkOfDirection(c);
    }

    private static boolean isMarkOfDirection(int c) {
        return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
