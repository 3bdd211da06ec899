package stet.infra.review;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.review.EntryQuestioned;
import stet.domain.review.EntryReviewed;
import stet.domain.review.Finding;
import stet.domain.review.ReviewClosed;
import stet.domain.review.ReviewEvent;
import stet.domain.review.ReviewOpened;
import stet.infra.Columns;
import stet.infra.eventstore.ProcessingGroups;
import stet.infra.eventstore.Writes;

/** Keeps the reviews and the last mark of each of their entries. */
@Component
@ProcessingGroup(ProcessingGroups.AUDIT)
final class ReviewProjection {
    /** A mark that takes the place of a former one is counted in its stead. */
    private static final String MARKED = """
            with former as (
                select finding from review_mark where review = :review and log_index = :index),
            marked as (
                insert into review_mark values (:review, :index, :finding, :note, :by, :at)
                    on conflict (review, log_index) do update
                   set finding = excluded.finding, note = excluded.note,
                       marked_by = excluded.marked_by, marked_at = excluded.marked_at)
            update review_summary
               set reviewed = reviewed + (:finding = 'REVIEWED')::int
                            - (select count(*) from former where finding = 'REVIEWED'),
                   questioned = questioned + (:finding = 'QUESTIONED')::int
                              - (select count(*) from former where finding = 'QUESTIONED'),
                   version = :version
             where review = :review
            """;

    private final JdbcClient jdbc;
    private final Writes writes;

    ReviewProjection(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    @EventHandler
    void on(ReviewOpened event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql("""
                insert into review_summary
                       (review, title, purpose, from_index, to_index, opened_by, opened_at, version)
                values (:review, :title, :purpose, :from, :to, :by, :at, :version)
                """)
                .param("review", event.review().value())
                .param("title", event.title())
                .param("purpose", event.purpose())
                .param("from", event.range().from())
                .param("to", event.range().to())
                .param("by", event.openedBy().id())
                .param("at", Columns.bound(at))
                .param("version", version)
                .write();
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
            ReviewEvent event, long index, Finding finding, @Nullable String note, Person by, Instant at, long version) {
        writes.sql(MARKED)
                .param("review", event.review().value())
                .param("index", index)
                .param("finding", finding.name())
                .param("note", note)
                .param("by", by.id())
                .param("at", Columns.bound(at))
                .param("version", version)
                .write();
    }

    @EventHandler
    void on(ReviewClosed event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql("""
                update review_summary
                   set conclusion = :conclusion, closed_by = :by, closed_at = :at, version = :version
                 where review = :review
                """)
                .param("review", event.review().value())
                .param("conclusion", event.conclusion())
                .param("by", event.closedBy().id())
                .param("at", Columns.bound(at))
                .param("version", version)
                .write();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate review_summary, review_mark").update();
    }
}
