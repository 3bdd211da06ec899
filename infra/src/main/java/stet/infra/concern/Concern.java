package stet.infra.concern;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;

/**
 * What somebody is told in one line: something that somebody did to one statement, or by one act to several.
 *
 * @param index that of its last entry in the log
 * @param places the first of where it happened, as the articles read now
 * @param count in how many places it happened
 * @param words what whoever did it said to it
 */
public record Concern(
        long index,
        ConcernKind kind,
        Person by,
        Instant at,
        List<Place> places,
        int count,
        @Nullable String words,
        boolean unread) {
    /** So many places are named. */
    public static final int NAMED = 3;

    public Concern {
        places = List.copyOf(places);
    }

    /** Where it happened, or began to. */
    public Place place() {
        return places.getFirst();
    }

    /**
     * A statement, maybe one claim in it.
     *
     * @param text what the statement says now
     */
    public record Place(
            StatementId statement,
            @Nullable Integer claim,
            ArticleId article,
            String articleTitle,
            @Nullable String language,
            int position,
            String text) {}
}
