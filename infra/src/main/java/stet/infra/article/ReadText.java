package stet.infra.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.article.Article.Reading;
import stet.domain.article.ArticleId;
import stet.infra.text.NormalisedText;
import stet.infra.text.Segment;
import stet.infra.text.Segmenter;

/**
 * An article's text after it was read.
 *
 * @param fingerprint what "the same text" means
 * @param segments what it splits into, in reading order
 */
record ReadText(String fingerprint, List<Segment> segments) {

    static ReadText of(String text) {
        String words = NormalisedText.of(text);
        return new ReadText(Fingerprint.of(words), words.isEmpty() ? List.of() : new Segmenter().segment(text));
    }

    /** What the rules must know of it. */
    public Reading reading(int most, @Nullable ArticleId sameText) {
        return new Reading(fingerprint, segments.size(), most, sameText);
    }
}
