package stet.domain.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.text.TextRange;
import stet.domain.work.Priority;

/** Something that happened to one article. */
public sealed interface ArticleEvent {

    ArticleId article();

    /**
     * The newsroom took an article in; these are the bytes that everything else points into.
     *
     * @param fingerprint SHA-256 of the normalised text, in hexadecimal: what "the same text" means
     * @param statements how many statements it was split into
     * @param duplicateOf the first article with the same text, when this one was taken in knowingly
     */
    record ArticleIngested(
            ArticleId article,
            String title,
            String text,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable String language,
            @Nullable Instant publishedAt,
            String fingerprint,
            int statements,
            @Nullable ArticleId duplicateOf,
            Person ingestedBy)
            implements ArticleEvent {}

    /**
     * The article has another text now; what every statement becomes in it stands in the statements' own events.
     *
     * @param revision the number of the new text; the one that was taken in is 1
     * @param text the whole of it, as received
     * @param note what whoever revised it says of it
     * @param baseRevision the revision that it was made from
     * @param fingerprint SHA-256 of the normalised text, in hexadecimal
     * @param statements how many statements it has
     */
    record ArticleRevised(
            ArticleId article,
            int revision,
            String text,
            @Nullable String note,
            int baseRevision,
            String fingerprint,
            int statements,
            RevisionChanges changes,
            Person revisedBy)
            implements ArticleEvent {}

    /** A hand divided the latest text otherwise than it was read; its statements' own events say where each stands now. */
    sealed interface DivisionEvent extends ArticleEvent {

        /** The revision whose text it is. */
        int revision();

        /** How many statements the text has now. */
        int statements();
    }

    /**
     * What was read as one statement is two.
     *
     * @param statement the one that keeps what was done, which is the first piece now
     * @param position its place among the statements, counted from 1
     * @param at where the second piece begins, in UTF-16 code units of the text; white space at the edges is neither's
     */
    record StatementSplit(
            ArticleId article, int revision, UUID statement, int position, int at, int statements, Person splitBy)
            implements DivisionEvent {}

    /**
     * What was read as several statements is one.
     *
     * @param kept the one that has all their words now
     * @param merged the others, which stand in the text no more
     * @param position its place among the statements now, counted from 1
     */
    record StatementsMerged(
            ArticleId article,
            int revision,
            UUID kept,
            List<UUID> merged,
            int position,
            int statements,
            Person mergedBy)
            implements DivisionEvent {
        public StatementsMerged {
            merged = List.copyOf(merged);
        }
    }

    /** A statement begins or ends at another place than it was read. */
    record StatementAdjusted(
            ArticleId article,
            int revision,
            UUID statement,
            TextRange was,
            TextRange range,
            int statements,
            Person adjustedBy)
            implements DivisionEvent {}
    /** Somebody said when an article is to be done. */
    sealed interface PlanEvent extends ArticleEvent {}

    /**
     * Until which day the article's claims are to be settled, those that have no day of their own.
     *
     * @param was the day until then, absent when there was none
     * @param due absent for none
     */
    record ArticleDueSet(
            ArticleId article,
            @Nullable LocalDate was,
            @Nullable LocalDate due,
            Person setBy) implements PlanEvent {}

    /**
     * How urgent the article's claims are, those that have no priority of their own.
     *
     * @param was what it was until then, absent for a normal one
     * @param priority absent for a normal one
     */
    record ArticlePrioritySet(
            ArticleId article,
            @Nullable Priority was,
            @Nullable Priority priority,
            Person setBy) implements PlanEvent {}
}
