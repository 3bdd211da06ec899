package stet.domain.claim;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import stet.domain.words.Blank;

/**
 * The exact words of a statement that a claim is about.
 *
 * @param start offset of their first character in the statement, in UTF-16 code units
 * @param end offset behind their last character
 */
public record ClaimWords(int start, int end, String text) {

    /** The words that stand there; empty when none do, or only half of a character. */
    public static Optional<ClaimWords> in(String statement, int start, int end) {
        if (start < 0 || end <= start || end > statement.length()) return Optional.empty();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(statement);
        String words = statement.substring(start, end);
        return characters.isBoundary(start) && characters.isBoundary(end) && !Blank.is(words)
                ? Optional.of(new ClaimWords(start, end, words))
                : Optional.empty();
    }

    /** Whether a statement has these very words at this place, whatever else a revision made of it. */
    public boolean standIn(String statement) {
        return statement.startsWith(text, start);
    }
}
