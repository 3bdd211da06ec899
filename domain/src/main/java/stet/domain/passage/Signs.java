package stet.domain.passage;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import stet.domain.words.Blank;

/** What single characters are to someone who compares a quotation with its source. */
final class Signs {
    /** Every mark of quotation and every apostrophe; it is no letter, and stands for itself. */
    static final char QUOTE = '\'';

    private Signs() {}

    static boolean isGap(int c) {
        return c == ' ' || isLineBreak(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isLineBreak(int c) {
        return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isUnseen(int c) {
        return (c < ' ' || c > '~') && Blank.isInvisible(c);
    }

    static boolean isDash(int c) {
        return c == '-'
                || (c > 0x7F && (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212 || c == 0x2043));
    }

    /** Whether a word at the end of a line is divided by it. */
    static boolean isHyphen(int c) {
        return c == '-' || c == 0x2010;
    }

    static boolean isQuote(int c) {
        return switch (c) {
            case '\'', '"', '`', 0xB4, 0xAB, 0xBB, 0x2032, 0x2033, 0x2035, 0x2036, 0x2039, 0x203A -> true;
            case 0x2B9, 0x2BA, 0x2BB, 0x2BC, 0x2BD, 0x2C8, 0x300C, 0x300D, 0x300E, 0x300F, 0x301D, 0x301E, 0x301F ->
                true;
            case 0x275B, 0x275C, 0x275D, 0x275E, 0x2E42, 0xFF02, 0xFF07, 0xFF62, 0xFF63 -> true;
            default -> c >= 0x2018 && c <= 0x201F;
        };
    }

    static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    /** Whether it belongs to the character before it. */
    static boolean isMark(int c) {
        if (c < 0x300) return false;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || (c >= 0x1160 && c <= 0x11FF);
    }

    /** Whether its writers put no space between words, and break a line wherever it ends. */
    static boolean runsOn(int c) {
        if (c < 0xE00) return false;
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            case COMMON -> (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF0F) || c == 0x30FC;
            default -> false;
        };
    }

    /**
     * One form for a character with its marks. Ligatures and letters in the shape of their place in a word are taken apart,
     * but no other compatible form: 10² isn't 102.
     */
    static String one(String character) {
        int c = character.codePointAt(0);
        if (c == 0x2026) return "...";
        boolean shaped = (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
        return Normalizer.normalize(character, shaped ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
    }
}
