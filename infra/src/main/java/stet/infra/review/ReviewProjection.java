package stet.infra.review;

import java.time.Instant;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.review.Finding;
import stet.domain.review.ReviewEvent;
import stet.domain.review.ReviewEvent.EntryQuestioned;
import stet.domain.review.ReviewEvent.EntryReviewed;
import stet.domain.review.ReviewEvent.ReviewClosed;
import stet.domain.review.ReviewEvent.ReviewOpened;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;

/** Keeps the reviews and the last mark of each of their entries. */
@Component
@ProcessingGroup(ProcessingGroups.AUDIT)
final class ReviewProjection {
    /** A mark that takes the place of a former one is counted in its stead. */
    private static final String MARKED = """
            with event as (
                select * from {event}),
            former as (
                select finding from event join review_mark former using (review, log_index)),
            marked as (
                insert into review_mark select review, log_index, found, note, person, at from event
                    on conflict (review, log_index) do update
                   set finding = excluded.finding, note = excluded.note,
                       marked_by = excluded.marked_by, marked_at = excluded.marked_at)
            update review_summary summary
               set reviewed = reviewed + (event.found = 'REVIEWED')::int
                            - (select count(*) from former where finding = 'REVIEWED'),
                   questioned = questioned + (event.found = 'QUESTIONED')::int
                              - (select count(*) from former where finding = 'QUESTIONED'),
                   version = event.version
              from event
             where summary.review = event.review
            """;

    private final Writes writes;

    ReviewProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ReviewOpened event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql("""
                insert into review_summary
                       (review, title, purpose, from_index, to_index, opened_by, opened_at, version, chosen)
                select review, title, purpose, from_index, to_index, opened_by, opened_at, version, chosen::bigint[]
                  from {event}
                """)
                .id("review", event.review().value())
                .text("title", event.title())
                .text("purpose", event.purpose())
                .number("from_index", event.range().from())
                .number("to_index", event.range().to())
                .text("opened_by", event.openedBy().id())
                .instant("opened_at", at)
                .number("version", version)
                .text("chosen", chosen(event))
                .changes(event.review().value())
                .write();
    }

    /** As PostgreSQL writes an array. */
    private static @Nullable String chosen(ReviewOpened event) {
        return event.chosen() == null
                ? null
                : event.chosen().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    @EventHandler
    void on(EntryReviewed event, @Timestamp Instant at, @SequenceNumber long version) {
        mark(event, event.index(), Finding.REVIEWED, event.note(), event.reviewedBy(), at, version);
    }

    @EventHandler
    void on(EntryQuestioned event, @Timestamp Instant at, @SequenceNumber long version) {
        mark(event, event.index(), Finding.QUESTIONED, event.note(), event.questionedBy(), at, version);
    }

    private void mark(
            ReviewEvent event,
            long index,
            Finding finding,
            @Nullable String note,
            Person by,
            Instant at,
            long version) {
        writes.sql(MARKED)
                .id("review", event.review().value())
                .number("log_index", index)
                .text("found", finding.name())
                .text("note", note)
                .text("person", by.id())
                .instant("at", at)
                .number("version", version)
                .changes(event.review().value())
                .write();
    }

    @EventHandler
    void on(ReviewClosed event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql("""
                update review_summary summary
                   set conclusion = event.words, closed_by = event.person, closed_at = event.at,
                       version = event.version
                  from {event}
                 where summary.review = event.review
                """)
                .id("review", event.review().value())
                .text("words", event.conclusion())
                .text("person", event.closedBy().id())
                .instant("at", at)
                .number("version", version)
                .changes(event.review().value())
                .write();
    }
}
