package stet.domain.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words by which a text is found, whoever typed it and whoever looks for it: folded ({@link Folding}), and without the
 * accents that readers leave out when they look for something.
 *
 * <p>Some scripts put no space between words, or hang particles on them. A run of their signs is found by each two of them that
 * are neighbours, so that nobody needs to know where a word ends.
 */
public final class SearchWords {
    /** In characters of Unicode; what is longer is found by its beginning. */
    private static final int LONGEST = 250;

    private static final int STRESS = 0x301;
    private static final int OTHER_STRESS = 0x300;
    private static final int DIAERESIS = 0x308;
    private static final int TATWEEL = 0x640;

    private SearchWords() {}

    /**
     * Signs that stand together.
     *
     * @param text plain, never empty
     * @param spaced whether it is a word as spaces tell; else it is of a script without them
     */
    public record Run(String text, boolean spaced) {
        /** What a text that has this run is found by, in the order of the text. */
        public List<String> indexed() {
            if (spaced) return List.of(text);
            List<String> pairs = pairs();
            pairs.add(text.substring(text.offsetByCodePoints(text.length(), -1)));
            return pairs;
        }

        /** What each text that has this run has: of a single sign without spaces, words that begin with it. */
        public List<String> sought() {
            return spaced || isOneSign() ? List.of(text) : pairs();
        }

        /** Whether it is one sign of a script without spaces, which may be any part of a word. */
        public boolean isOneSign() {
            return !spaced && text.codePointCount(0, text.length()) == 1;
        }

        private List<String> pairs() {
            int[] signs = text.codePoints().toArray();
            List<String> pairs = new ArrayList<>(signs.length);
            for (int i = 0; i + 1 < signs.length; i++) pairs.add(new String(signs, i, 2));
            return pairs;
        }
    }

    /** The runs of a text, in its order. */
    public static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean spaced = true;
        int length = 0;
        for (int c : plain(text).codePoints().toArray()) {
            boolean goesOn = isPartOfWord(c) && ((!run.isEmpty() && hasNoScript(c)) || spaced == isSpaced(c));
            if (!goesOn) {
                if (!run.isEmpty()) runs.add(new Run(run.toString(), spaced));
                run.setLength(0);
                length = 0;
                spaced = isSpaced(c);
            }
            if (isPartOfWord(c) && (!spaced || length++ < LONGEST)) run.appendCodePoint(c);
        }
        if (!run.isEmpty()) runs.add(new Run(run.toString(), spaced));
        return runs;
    }

    /** A text as its words are, for finding a piece of one in it. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int base = 0;
        for (int c : Normalizer.normalize(Folding.of(text), Normalizer.Form.NFD)
                .codePoints()
                .toArray()) {
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                if (!isDispensable(c, base)) plain.appendCodePoint(c);
            } else if (c != TATWEEL) {
                base = c;
                plain.append(withoutStroke(c));
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isPartOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER;
    }

    /** Such as marks and the sign of a long vowel: they are of the script that they stand in. */
    private static boolean hasNoScript(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.INHERITED || (script == UnicodeScript.COMMON && !Character.isDigit(c));
    }

    private static boolean isSpaced(int c) {
        if (c < 0x0E00) return true;
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN, TAI_LE -> false;
            default -> true;
        };
    }

    /** Whether people who look for a word leave this mark out: an accent, a stress, the points of vowels. */
    private static boolean isDispensable(int mark, int base) {
        if (base < 0x80) return true;
        return switch (UnicodeScript.of(base)) {
            case LATIN, GREEK, ARABIC, HEBREW, SYRIAC -> true;
            case CYRILLIC -> mark == STRESS || mark == OTHER_STRESS || (mark == DIAERESIS && base == 'е');
            default -> false;
        };
    }

    private static String withoutStroke(int c) {
        return switch (c) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'ħ' -> "h";
            case 'ŧ' -> "t";
            case 'ı' -> "i";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            default -> Character.toString(c);
        };
    }
}
