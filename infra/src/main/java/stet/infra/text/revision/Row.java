package stet.infra.text.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.text.TextRange;

/**
 * What becomes of one statement of the old text, or is new in the new one.
 *
 * @param statement absent when it is new
 * @param oldText its words before, absent when it is new
 * @param segment the place of its segment in the reading of the new text, counted from 0; absent when it is cut
 * @param newText its words there, absent when it is cut
 * @param range where it stands there, absent when it is cut
 * @param similarity from 0, nothing alike, to 1, the same words
 * @param byHand whether somebody said so
 * @param why in a sentence
 */
public record Row<K>(
        Change change,
        @Nullable K statement,
        @Nullable String oldText,
        @Nullable Integer segment,
        @Nullable String newText,
        @Nullable TextRange range,
        double similarity,
        boolean byHand,
        String why) {

    /** Its words before and now, side by side. */
    public List<WordDiff.Part> diff() {
        return WordDiff.of(oldText == null ? "" : oldText, newText == null ? "" : newText);
    }
}
