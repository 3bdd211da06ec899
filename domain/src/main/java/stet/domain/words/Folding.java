package stet.domain.words;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makes two spellings the same words: one form for each, whoever typed it. Compatible forms (NFKC), case (Unicode's
 * full case folding, where a dotless i stays one), characters without ink, white space, quotation marks and dashes don't
 * count; accents do. This is the one place that decides it, for origins, bylines, names and what is looked for.
 *
 * <p>A folded text is for comparing, never for showing. Folding it again changes nothing.
 */
public final class Folding {
    /** Sorting a long run of accents takes quadratic time; no word carries more than this many on one letter. */
    private static final int MOST_ACCENTS = 30;

    private static final int DOTLESS_I = 0x131;
    private static final int NEXT_LINE = 0x85;
    private static final int HYPHEN_BULLET = 0x2043;
    private static final int MINUS = 0x2212;

    private Folding() {}

    /** The one form of these words; empty when they are blank. */
    public static String of(String text) {
        String folded = foldedOnce(text);
        String again = foldedOnce(folded);
        while (!again.equals(folded)) {
            folded = again;
            again = foldedOnce(folded);
        }
        return folded;
    }

    /** Whether both say the same; blank is absent, and two that are absent say the same. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return of(one == null ? "" : one).equals(of(other == null ? "" : other));
    }

    private static String foldedOnce(String text) {
        String apart = Normalizer.normalize(bare(text), Normalizer.Form.NFD);
        String plain = Normalizer.normalize(withOneMarkOfAKind(apart), Normalizer.Form.NFKD);
        return squeezed(Normalizer.normalize(withoutCase(plain), Normalizer.Form.NFKC));
    }

    /** Without what has no ink, each gap a space. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        int accents = 0;
        int c;
        for (int at = 0; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            accents = isAccent(c) ? accents + 1 : 0;
            if (isGap(c)) bare.append(' ');
            else if (!Blank.isInvisible(c) && accents <= MOST_ACCENTS) bare.appendCodePoint(c);
        }
        return bare.toString();
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE || Blank.isEmptyShape(c);
    }

    private static boolean isAccent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Before NFKC tears a free accent, which somebody typed for an apostrophe, into a space and an accent. */
    private static String withOneMarkOfAKind(String text) {
        return text.codePoints()
                .map(Folding::unified)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int unified(int c) {
        if (c < 0x80) return c == '`' ? '\'' : c;
        if (isSingleQuote(c)) return '\'';
        if (isDoubleQuote(c)) return '"';
        return isDash(c) ? '-' : c;
    }

    private static boolean isDash(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == MINUS || c == HYPHEN_BULLET;
    }

    /** Single quotation marks, apostrophes, primes, and the accents and letters that are typed for them. */
    private static boolean isSingleQuote(int c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', '‹', '›', '′', '‵', '´', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', 'ˊ', 'ˋ' -> true;
            case 0x384, 0x55A, 0x5F3, 0x1FBD, 0x1FBF, 0x1FEF, 0x1FFD, 0x1FFE, 0x275B, 0x275C, 0xFF07, 0xFF40 -> true;
            default -> false;
        };
    }

    private static boolean isDoubleQuote(int c) {
        return switch (c) {
            case '“', '”', '„', '‟', '«', '»', '″', '‶', 'ʺ', '〝', '〞', '〟', '「', '」', '『', '』', '⹂' -> true;
            case 0x5F4, 0x275D, 0x275E, 0xFE41, 0xFE42, 0xFE43, 0xFE44, 0xFF02, 0xFF62, 0xFF63 -> true;
            case 0x1F676, 0x1F677, 0x1F678 -> true;
            default -> false;
        };
    }

    /**
     * By way of capitals, which brings together what has one capital: ß and ss, ſ and s, both sigmas. It does so for every
     * character that Unicode folds, and goes too far for the dotless i alone.
     */
    private static String withoutCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < 0x80 || c == DOTLESS_I) folded.appendCodePoint(Character.toLowerCase(c));
            else lowered(capital(Character.toLowerCase(c)), folded);
        });
        return folded.toString();
    }

    private static String capital(int letter) {
        return Character.toString(letter).toUpperCase(Locale.ROOT);
    }

    private static void lowered(String capitals, StringBuilder to) {
        capitals.codePoints().map(Character::toLowerCase).forEach(to::appendCodePoint);
    }

    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != ' ' && gap && !squeezed.isEmpty()) squeezed.append(' ');
            gap = c == ' ';
            if (!gap) squeezed.append(c);
        }
        return squeezed.toString();
    }
}
