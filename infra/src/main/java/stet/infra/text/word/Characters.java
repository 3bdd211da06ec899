package stet.infra.text.word;

import java.util.BitSet;

/** What a character is to a reader: white space, ink, a letter, a quotation mark, a bracket. */
public final class Characters {
    /**
     * By their numbers, since several look like marks of another script, or become one when a file is normalised:
     * Greek, Armenian, Hebrew, Arabic, Urdu, Syriac, N'Ko, Devanagari and its neighbours, Sinhala, Tibetan, Burmese,
     * Ethiopic, Khmer, Mongolian, Limbu, Balinese, Lepcha, Ol Chiki, Chinese and Japanese, Lisu, Vai, Bamum, Saurashtra,
     * Javanese, Cham, Meitei, and the upright and wide forms.
     */
    private static final BitSet SCRIPT_MARKS = set("\u037E\u0589\u05C3\u061D\u061E\u061F\u06D4\u0700\u0701\u0702\u07F9"
            + "\u0964\u0965\u0DF4\u0F0D\u0F0E\u0F0F\u0F10\u0F11\u104B\u1362\u1367\u1368\u166E\u17D4\u17D5\u1803\u1809"
            + "\u1944\u1945\u1B5A\u1B5B\u1B5E\u1B5F\u1C3B\u1C3C\u1C7E\u1C7F\u3002\uA4FF\uA60E\uA60F\uA6F3\uA6F7"
            + "\uA8CE\uA8CF\uA9C8\uA9C9\uAA5D\uAA5E\uAA5F\uABEB\uFE12\uFE15\uFE16\uFE52\uFE56\uFE57\uFF01\uFF1F"
            + "\uFF61");

    private Characters() {}

    private static BitSet set(String characters) {
        BitSet set = new BitSet();
        characters.chars().forEach(set::set);
        return set;
    }

    public static boolean isWhite(int c) {
        if (c < 128) return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
        return c == 0x85 || Character.isSpaceChar(c);
    }

    public static boolean isLineEnd(int c) {
        return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Takes no place on the line: joiners, marks of direction, zero-width spaces. */
    public static boolean isInkless(int c) {
        return c > 127 && Character.getType(c) == Character.FORMAT;
    }

    /** Belongs to the character before it. */
    public static boolean isCombining(int c) {
        if (c < 0x300) return false;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || (c >= 0x1F3FB && c <= 0x1F3FF);
    }

    public static boolean isUpper(int c) {
        return (Character.isUpperCase(c) || Character.isTitleCase(c)) && !isGeorgian(c);
    }

    public static boolean isLower(int c) {
        return Character.isLowerCase(c) && !isGeorgian(c);
    }

    /** Unicode pairs its letters as small and capital, yet no Georgian sentence begins with a capital. */
    private static boolean isGeorgian(int c) {
        return (c >= 0x10D0 && c <= 0x10FF) || (c >= 0x1C90 && c <= 0x1CBF);
    }

    /** A letter of a script that has no capitals. */
    public static boolean isCaseless(int c) {
        return c > 127 && Character.isLetter(c) && !isUpper(c) && !isLower(c);
    }

    public static boolean isIdeographic(int c) {
        return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF);
    }

    public static boolean isHangul(int c) {
        return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3130 && c <= 0x318F);
    }

    /** Of a script that parts its phrases, not its words, by spaces: lines break anywhere and show no heading. */
    public static boolean isUnstopped(int c) {
        return isThai(c) || (c >= 0x1780 && c <= 0x17FF) || (c >= 0x1000 && c <= 0x109F);
    }

    /** Of Thai or Lao, which mark no ends of sentences, so that each line stands for itself and a dot abbreviates. */
    public static boolean isThai(int c) {
        return c >= 0x0E00 && c <= 0x0EFF;
    }

    public static boolean isQuote(int c) {
        return "\"'“”„‟‘’‚‛«»‹›「」『』＂〝〞`´״".indexOf(c) >= 0;
    }

    public static boolean opensQuote(int c) {
        return "„‟‚‛「『〝".indexOf(c) >= 0;
    }

    public static boolean closesQuote(int c) {
        return "”’」』〞".indexOf(c) >= 0;
    }

    public static boolean opensBracket(int c) {
        return "([{（【《〈［｛".indexOf(c) >= 0;
    }

    public static boolean closesBracket(int c) {
        return ")]}）】》〉］｝".indexOf(c) >= 0;
    }

    public static boolean isDash(int c) {
        return "-‐‑‒–—―−".indexOf(c) >= 0;
    }

    /** Separates within a sentence, so that no sentence begins with it. */
    static boolean isSeparator(int c) {
        return ",;:،؛、，；：".indexOf(c) >= 0;
    }

    static boolean isBullet(int c) {
        return "•‣◦▪▫■□●○▶►▸▼▽◆◇★☆※⁃∙·–—-*+".indexOf(c) >= 0;
    }

    public static boolean isSuperscript(int c) {
        return c == '¹' || c == '²' || c == '³' || (c >= 0x2070 && c <= 0x207E) || "†‡ᵃᵇᶜᵈᵉ".indexOf(c) >= 0;
    }

    public static boolean isEmoji(int c) {
        return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF && c != '✱');
    }

    /** Ends a sentence where it stands in Latin, Cyrillic or Greek text. */
    public static boolean isMark(int c) {
        return ".!?…‽‼⁇⁈⁉".indexOf(c) >= 0;
    }

    /** Ends a sentence in a script of its own, with or without white space after it. */
    public static boolean isScriptMark(int c) {
        return c > 127 && SCRIPT_MARKS.get(c);
    }

    /** The Tibetan stroke, of which a second may follow after a space. */
    public static boolean isTibetanStroke(int c) {
        return c >= 0x0F0D && c <= 0x0F11;
    }
}
