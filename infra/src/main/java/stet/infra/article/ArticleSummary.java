package stet.infra.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.work.Plan;

/**
 * An article as a list shows it.
 *
 * @param plan until when its claims are to be settled, and how urgent they are
 * @param checkers who is assigned to any of its claims
 * @param oldestWaiting since when its longest waiting verdict has been waiting for a second person
 * @param clearance how it was cleared last, absent when nobody ever did
 */
public record ArticleSummary(
        ArticleId id,
        String title,
        int revision,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable String language,
        @Nullable Instant publishedAt,
        Instant receivedAt,
        Person ingestedBy,
        @Nullable ArticleId duplicateOf,
        Plan plan,
        ArticleProgress progress,
        List<Person> checkers,
        @Nullable Instant oldestWaiting,
        @Nullable LastClearance clearance) {

    /** The same, when its statements stand as somebody else counted them. */
    ArticleSummary standing(ArticleProgress counted, List<Person> checking, @Nullable Instant waiting) {
        return new ArticleSummary(
                id,
                title,
                revision,
                url,
                publisher,
                author,
                language,
                publishedAt,
                receivedAt,
                ingestedBy,
                duplicateOf,
                plan,
                counted,
                checking,
                waiting,
                clearance);
    }
}
