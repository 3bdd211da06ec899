package stet.infra.text.word;

/** What a character is to a reader: white space, ink, a letter, a quotation mark, a bracket. */
public final class Characters {
    private Characters() {}

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
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    public static boolean isLower(int c) {
        return Character.isLowerCase(c);
    }

    /** A letter of a script that has no capitals. */
    static boolean isCaseless(int c) {
        return c > 127 && Character.isLetter(c) && !isUpper(c) && !isLower(c);
    }

    public static boolean isIdeographic(int c) {
        return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF);
    }

    /** Of a script that marks no ends of sentences, so that each line stands for itself. */
    public static boolean isUnstopped(int c) {
        return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1780 && c <= 0x17FF) || (c >= 0x1000 && c <= 0x109F);
    }

    public static boolean isQuote(int c) {
        return "\"'“”„‟‘’‚‛«»‹›「」『』＂〝〞`´".indexOf(c) >= 0;
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
        return c == '¹' || c == '²' || c == '³' || (c >= 0x2070 && c <= 0x2079) || "†‡".indexOf(c) >= 0;
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
        return c > 127 && "。！？｡।॥؟۔։።፧፨។៕။᠃෴;".indexOf(c) >= 0;
    }
}
