package stet.infra.captured;

import org.jspecify.annotations.Nullable;
import stet.domain.passage.Part;
import stet.domain.passage.Part.Kind;

/**
 * Some of the text of a stored file: one of its parts or, of a long one, a stretch.
 *
 * @param place of the part among all, counted from 0
 * @param number of the part among its kind, counted from 1
 * @param name what the part is called in the file, as a sheet is; null otherwise
 * @param from where it begins in the part, in code points
 */
public record TextPiece(
        int place, Kind kind, int number, @Nullable String name, int from, String words) {

    /** What it is a piece of, in words that stand in a sentence; empty when the text isn't divided. */
    public String part() {
        return new Part(kind, number, name, words).inWords();
    }
}
