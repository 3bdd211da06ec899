package stet.infra.text.word;

import java.util.Locale;

/**
 * What follows a stop.
 *
 * @param start its first ink
 * @param glued whether no white space stands before it
 * @param newLine whether it stands on a new line
 * @param quoted whether a quotation mark opens before it
 * @param bracketed whether a bracket opens before it
 * @param at where the word itself begins
 * @param word the letters and digits from there on
 * @param initial whether the word is one letter with a stop after it
 */
public record Next(
        Kind kind,
        int start,
        boolean glued,
        boolean newLine,
        boolean quoted,
        boolean bracketed,
        int at,
        String word,
        boolean initial) {
    private static final int LONGEST = 40;
    private static final int MOST_OPENERS = 4;

    public enum Kind {
        NOTHING,
        UPPER,
        LOWER,
        CASELESS,
        DIGIT,
        SIGN,
        SEPARATOR,
        DASH,
        BULLET,
        OTHER
    }

    public static Next after(String text, int from, int to) {
        int start = skipWhite(text, from, to);
        boolean newLine = text.substring(from, start).chars().anyMatch(Characters::isLineEnd);
        int at = start;
        boolean quoted = false;
        boolean bracketed = false;
        for (int openers = 0; at < to && openers < MOST_OPENERS && opens(text.charAt(at)); openers++) {
            quoted |= Characters.isQuote(text.charAt(at));
            bracketed |= Characters.opensBracket(text.charAt(at));
            at = skipWhite(text, at + 1, to);
        }
        boolean inverted = at > start && (text.charAt(at - 1) == '¿' || text.charAt(at - 1) == '¡');
        String word = word(text, at, to);
        return new Next(
                inverted ? Kind.UPPER : kind(text, at, to),
                start,
                start == from,
                newLine,
                quoted,
                bracketed,
                at,
                word,
                isInitial(text, at + word.length(), to, word));
    }

    private static int skipWhite(String text, int from, int to) {
        int at = from;
        while (at < to && (Characters.isWhite(text.charAt(at)) || Characters.isInkless(text.charAt(at)))) at++;
        return at;
    }

    private static boolean opens(char c) {
        return Characters.isQuote(c) || Characters.opensBracket(c) || c == '¿' || c == '¡' || c == '*' || c == '_';
    }

    private static String word(String text, int at, int to) {
        int end = at;
        int limit = Math.min(to, at + LONGEST);
        while (end < limit && isPartOfWord(text.charAt(end))) end++;
        return text.substring(at, end);
    }

    private static boolean isInitial(String text, int end, int to, String word) {
        return word.codePointCount(0, word.length()) == 1 && end < to && text.charAt(end) == '.';
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || c == '\''
                || c == '’'
                || Character.isSurrogate(c)
                || Characters.isCombining(c);
    }

    private static Kind kind(String text, int at, int to) {
        if (at >= to) return Kind.NOTHING;
        int c = text.codePointAt(at);
        if (Characters.isUpper(c)) return Kind.UPPER;
        if (text.startsWith("http", at) || text.startsWith("www.", at)) return Kind.SIGN;
        if (Characters.isLower(c)) return Kind.LOWER;
        if (Characters.isCaseless(c)) return Kind.CASELESS;
        if (Character.isDigit(c)) return Kind.DIGIT;
        if ("#@$€£¥₽₹§&~+".indexOf(c) >= 0) return Kind.SIGN;
        if (Characters.isSeparator(c)) return Kind.SEPARATOR;
        if (Characters.isDash(c)) return Kind.DASH;
        return Characters.isBullet(c) ? Kind.BULLET : Kind.OTHER;
    }

    /** Begins as a sentence does: with a capital, or with a letter that has none. */
    public boolean opensSentence() {
        return kind == Kind.UPPER || kind == Kind.CASELESS || kind == Kind.SIGN || kind == Kind.BULLET;
    }

    /** A word that begins sentences and is nobody's name. */
    public boolean isStarter() {
        return kind == Kind.UPPER && !initial && Lexicon.has(Section.STARTERS, plain());
    }

    public boolean isWeakStarter() {
        return kind == Kind.UPPER && !initial && Lexicon.has(Section.WEAK_STARTERS, plain());
    }

    /** The word without what an apostrophe ties to it, and not in full capitals. */
    private String plain() {
        int tied = Math.max(word.indexOf('\''), word.indexOf('’'));
        String plain = tied > 0 ? word.substring(0, tied) : word;
        return plain.length() > 1 && plain.equals(plain.toUpperCase(Locale.ROOT))
                ? plain.charAt(0) + plain.substring(1).toLowerCase(Locale.ROOT)
                : plain;
    }

    /** "iPhone", "eBay": a name that keeps its small letter at the start of a sentence. */
    public boolean isBrand() {
        int limit = Math.min(word.length(), 4);
        for (int at = 1; at < limit; at++) if (Characters.isUpper(word.charAt(at))) return kind == Kind.LOWER;
        return false;
    }

    public int end() {
        return at + word.length();
    }
}
