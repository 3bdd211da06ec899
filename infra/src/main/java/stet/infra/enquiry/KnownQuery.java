package stet.infra.enquiry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.enquiry.Query;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.QueryState;
import stet.domain.statement.StatementId;

/**
 * A query as lists and pages show it.
 *
 * @param claim the number of the claim that it is about
 * @param position the statement's place in its article, counted from 1
 * @param language the article's, absent when nobody said it
 * @param answer what came back, absent as long as nothing has
 * @param settledBy who filed the answer, or withdrew the query; absent when whoever was asked answered through a link
 * @param linkMadeBy who made the link through which they answered themselves, absent when somebody filed it for them
 * @param withdrawnBecause why nobody waits for the answer any more
 * @param attempts when somebody tried to reach whom they asked, in that order
 */
public record KnownQuery(
        Query query,
        StatementId statement,
        ArticleId article,
        int claim,
        int position,
        String articleTitle,
        @Nullable String language,
        Person askedBy,
        Instant askedAt,
        QueryState state,
        @Nullable String answer,
        @Nullable Person settledBy,
        @Nullable Person linkMadeBy,
        @Nullable Instant settledAt,
        @Nullable String withdrawnBecause,
        List<RecordedAttempt> attempts) {

    public QueryId id() {
        return query.id();
    }

    public boolean isOpen() {
        return state == QueryState.OPEN;
    }

    KnownQuery with(List<RecordedAttempt> attempts) {
        return new KnownQuery(
                query,
                statement,
                article,
                claim,
                position,
                articleTitle,
                language,
                askedBy,
                askedAt,
                state,
                answer,
                settledBy,
                linkMadeBy,
                settledAt,
                withdrawnBecause,
                attempts);
    }
}
