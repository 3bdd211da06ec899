package stet.infra.text.layout;

import java.util.regex.Pattern;
import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Section;

/** Whom a report or a picture is owed to: "Reporting by …; editing by …", "(Photo: …)", alone or before and after text. */
public final class Credits {
    private static final int LONGEST = 300;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u00A0,;:()\\[\\]|/&–—-]+");

    private Credits() {}

    /** Whether all these words are a credit: names and what joins them, or whatever a bracket holds. */
    static boolean isCredit(String words) {
        String credit = withoutOpeners(words);
        if (!Lexicon.opensWith(Section.CREDITS, credit)) return false;
        return isBracketed(words) || isOnlyNames(credit);
    }

    /** Where the credit in brackets is over that opens this range, or -1: what follows on its line is text. */
    public static int end(String view, int from, int to) {
        char close = view.charAt(from) == '(' ? ')' : view.charAt(from) == '[' ? ']' : 0;
        if (close == 0) return -1;
        int end = view.indexOf(close, from, Math.min(to, from + LONGEST)) + 1;
        if (end == 0) return -1;
        String credit = view.substring(from, end);
        return isCredit(credit) || Captions.isCaption(credit) ? end : -1;
    }

    /** Whether text follows a credit in brackets. */
    static boolean isBeforeText(String view, int from, int to) {
        int end = end(view, from, to);
        for (int at = end; at > 0 && at < to; at++) if (Character.isLetterOrDigit(view.charAt(at))) return true;
        return false;
    }

    /** Whether nothing but names, numbers, and what joins or introduces them, is said. */
    public static boolean isOnlyNames(String words) {
        return BETWEEN_WORDS
                .splitAsStream(words)
                .allMatch(word -> word.isEmpty() || !Characters.isLower(word.codePointAt(0)) || isConnector(word));
    }

    static boolean isConnector(String word) {
        String plain = word.endsWith(".") || word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
        return plain.isEmpty()
                || !Character.isLetter(plain.codePointAt(0))
                || Lexicon.has(Section.CREDIT_WORDS, plain)
                || Lexicon.has(Section.PARTICLES, plain);
    }

    /** The words without the brackets, dashes and asterisks before them. */
    static String withoutOpeners(String words) {
        int at = 0;
        while (at < words.length() && "([—–- *_".indexOf(words.charAt(at)) >= 0) at++;
        return words.substring(at);
    }

    /** In one bracket from end to end, or in one that goes on beyond these words. */
    private static boolean isBracketed(String words) {
        if (words.charAt(0) != '(' && words.charAt(0) != '[') return false;
        int close = words.indexOf(words.charAt(0) == '(' ? ')' : ']');
        return close < 0 || close >= words.length() - 2;
    }
}
