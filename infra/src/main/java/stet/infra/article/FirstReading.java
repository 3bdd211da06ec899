package stet.infra.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.infra.text.Segment;

/**
 * What would become of an article, before it is taken in.
 *
 * @param segments what its text splits into, in reading order
 * @param sameText the first article with this text, if there is one
 * @param refused why it is not taken in as it is, absent when nothing stands against it
 */
public record FirstReading(
        List<Segment> segments,
        @Nullable ArticleId sameText,
        @Nullable Rejection refused) {}
