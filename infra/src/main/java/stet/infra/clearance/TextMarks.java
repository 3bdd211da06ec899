package stet.infra.clearance;

import java.util.ArrayList;
import java.util.List;
import stet.infra.article.Fingerprint;
import stet.infra.text.NormalisedText;
import stet.infra.text.Segment;
import stet.infra.text.Segmenter;

/**
 * The normalised text of an article in steps of about one statement each, by hashes: whoever has another text sees where it begins
 * to be another, and who has none learns no words from them.
 */
final class TextMarks {
    private TextMarks() {}

    /**
     * One step.
     *
     * @param characters how many code points it has, with the space before it
     * @param sha256 of these in UTF-8, in hexadecimal
     */
    record Mark(int characters, String sha256) {}

    /** In the order of the text; together they are all of it. */
    static List<Mark> of(String text) {
        String words = NormalisedText.of(text);
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        int read = 0;
        for (Segment segment : new Segmenter().segment(text)) {
            String piece = NormalisedText.of(text.substring(read, segment.end()));
            int start = from < words.length() && words.charAt(from) == ' ' ? from + 1 : from;
            if (piece.isEmpty() || !words.startsWith(piece, start))
                continue; // composed with what follows: one step with it
            marks.add(mark(words.substring(from, start + piece.length())));
            from = start + piece.length();
            read = segment.end();
        }
        if (from < words.length()) marks.add(mark(words.substring(from)));
        return List.copyOf(marks);
    }

    private static Mark mark(String words) {
        return new Mark(words.codePointCount(0, words.length()), Fingerprint.of(words));
    }
}
