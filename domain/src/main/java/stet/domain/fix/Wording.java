package stet.domain.fix;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.domain.text.TextRange;

/**
 * A statement as it stands, which fixes are proposed for and decided by.
 *
 * @param author the article's byline
 * @param revision the latest in which the words stand
 * @param cutIn the revision that has them no more, absent while they stand
 * @param claims what is claimed in them, by number, and whether it stands as refuted
 * @param unified the text by which it is decided whether two are the same words
 */
public record Wording(
        StatementId statement,
        ArticleId article,
        @Nullable String author,
        int revision,
        String words,
        @Nullable Integer cutIn,
        Map<Integer, Boolean> claims,
        UnaryOperator<String> unified) {
    /** A text is looked at this many times as far as the words that are looked for: it may be spelled longer. */
    private static final int MOST_MARKS = 4;

    public Wording {
        claims = Map.copyOf(claims);
    }

    /** Whether it says just this, however it is spelled. */
    public boolean says(String other) {
        return isSame(words, other);
    }

    boolean isSame(String one, String other) {
        return unified.apply(one).equals(unified.apply(other));
    }

    /** Whether a claim stands as refuted; any of them when none is named. */
    boolean isRefuted(@Nullable Integer claim) {
        return claim == null ? claims.containsValue(true) : claims.getOrDefault(claim, false);
    }

    /**
     * Whether a text has the words, whole, where a statement stands in it: they are the statement, or it begins with them or is
     * their beginning.
     */
    boolean stands(String replacement, String text, TextRange range) {
        return isSame(range.of(text), replacement) || beginsAt(range.start(), replacement, text);
    }

    private boolean beginsAt(int start, String replacement, String text) {
        String wanted = unified.apply(replacement);
        int end = Math.min(text.length(), start + MOST_MARKS * replacement.length() + MOST_MARKS);
        String there = unified.apply(text.substring(start, end));
        return there.startsWith(wanted) && isEnd(there, wanted.length());
    }

    /** Whether a sentence ends there: at a gap, or where the next one was glued to it. */
    private static boolean isEnd(String text, int at) {
        if (at == text.length() || Character.isWhitespace(text.charAt(at))) return true;
        return !Character.isLetterOrDigit(text.codePointBefore(at)) && Character.isUpperCase(text.codePointAt(at));
    }
}
