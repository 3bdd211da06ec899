package stet.infra.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.infra.Newsroom.BEN;
import static stet.infra.Newsroom.CLEO;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.article.ArticleId;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewCommand.OpenReview;
import stet.domain.review.ReviewId;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.infra.Newsroom;
import stet.infra.Newsroom.Taken;
import stet.infra.desk.Channel;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.review.ReviewedEntry;
import stet.infra.review.Reviews;

/** Where someone laid hands on an event, the lists that it stands in say so, and go on behind it. */
class TamperedEntriesTest {
    private static final Newsroom NEWSROOM = new Newsroom(
            "stet.infra.article", "stet.infra.statement", "stet.infra.source", "stet.infra.audit", "stet.infra.review");

    private Taken article = new Taken(new ArticleId(new UUID(0, 0)), List.of());
    private long flagged;

    @BeforeEach
    void morning() {
        NEWSROOM.startOver();
        article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.", "It is long.");
        NEWSROOM.give(new FlagClaim(article.statement(1), "a year", null, BEN));
        NEWSROOM.give(new FlagClaim(article.statement(2), null, null, BEN));
        flagged = list(100).stream()
                .filter(entry -> article.statement(1).equals(entry.statement()) && entry.version() != null)
                .mapToLong(AuditEntry::index)
                .max()
                .orElseThrow();
        tamper("alter table recorded_event disable trigger user");
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata = '{\"actor\": \"ben\", \"channel\": \"web\"}'",
                "metadata = '{\"actor\": \"ben\", \"channel\": \"WEB\"}'",
                "metadata = '{\"actor\": \"ben\", \"requestId\": \"r\"}'",
                "metadata = '{\"channel\": \"WEB\", \"requestId\": \"r\"}'",
                "metadata = '17'",
                "payload = '12345678901234567890'",
                "payload = '{\"statement\": \"no id\"}'",
                "revision = '9'",
            })
    void an_event_that_no_stet_would_have_written_is_said_to_be_unreadable(String change) {
        tamper("update recorded_event set " + change + where(flagged));

        AuditEntry entry = log().find(flagged).orElseThrow();

        assertThat(entry.flaw()).isEqualTo(Flaw.UNREADABLE);
        assertThat(entry.sentence())
                .isEqualTo("did something that can't be shown: event %s can't be read as it was recorded", flagged);
        assertThat(entry.by()).isEqualTo(BEN.person());
        assertThat(entry.type()).isEqualTo("claim-flagged");
        assertThat(entry.statement()).isEqualTo(article.statement(1));
        assertThat(entry.payload()).isNotNull();
        everyListHolds(entry);
    }

    @Test
    void what_can_be_made_out_of_an_unreadable_event_is_shown() {
        tamper("update recorded_event set payload = '{}'" + where(flagged));

        AuditEntry entry = log().find(flagged).orElseThrow();

        assertThat(entry.channel()).isEqualTo(Channel.WEB);
        assertThat(entry.requestId()).isNotBlank();
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.payload()).isEqualTo("{}");
    }

    @Test
    void an_event_that_was_deleted_is_said_to_be_missing() {
        tamper("delete from recorded_event" + where(flagged));

        AuditEntry entry = log().find(flagged).orElseThrow();

        assertThat(entry.flaw()).isEqualTo(Flaw.MISSING);
        assertThat(entry.sentence()).isEqualTo("did something that can't be shown: the log has no event %s", flagged);
        assertThat(entry.by()).isEqualTo(BEN.person());
        assertThat(entry.eventId()).isNull();
        assertThat(entry.payload()).isNull();
        everyListHolds(entry);
    }

    private void everyListHolds(AuditEntry entry) {
        assertThat(list(100)).hasSize(5).contains(entry);
        assertThat(list(1)).isEqualTo(list(100));
        assertThat(log().history(article.statement(1))).hasSize(3).endsWith(entry);
        assertThat(exported()).isEqualTo(list(100).reversed());
        List<AuditEntry> all = list(100);
        assertThat(reviewed(all)).extracting(ReviewedEntry::entry).isEqualTo(all.reversed());
    }

    @Test
    void an_export_goes_on_behind_an_event_that_was_deleted() {
        NEWSROOM.startOver();
        NEWSROOM.ingest("The bridge", null, null, "line\n".repeat(1_200).split("\n"));
        long gone = list(500).getFirst().index() - 600;
        tamper("delete from recorded_event" + where(gone));

        assertThat(exported())
                .hasSize(1_201)
                .filteredOn(entry -> entry.flaw() != null)
                .singleElement()
                .extracting(AuditEntry::index)
                .isEqualTo(gone);
    }

    @Test
    void a_first_event_that_was_put_there_again_changes_no_history() {
        List<AuditEntry> before = log().history(article.statement(1));
        again("statement-recorded", "statement", article.statement(1).value());
        again("article-ingested", "article", article.article().value());

        assertThat(log().history(article.statement(1)))
                .filteredOn(entry -> !entry.type().equals("statement-recorded") || before.contains(entry))
                .isEqualTo(before);
    }

    /** Has the readers of the log meet an entry that is like another one. */
    private static void again(String type, String about, UUID id) {
        NEWSROOM.projections()
                .jdbc()
                .sql("""
                with planted as (
                    insert into recorded_event
                        (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
                    select gen_random_uuid(), gen_random_uuid(), stream_type, 0, type, revision, recorded_at, payload, metadata
                      from recorded_event where type = :type and stream = :id
                    returning arrival, recorded_at),
                placed as (
                    insert into log_entry select (select max(log_index) + 1 from log_entry), arrival, sha256('') from planted
                    returning log_index)
                insert into audit_entry
                select (select log_index from placed), at, person, type, article, statement, source, latest_at
                  from audit_entry where type = :type and {about} = :id
                """.replace("{about}", about))
                .param("type", type)
                .param("id", id)
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "channel", "requestId"})
    void the_reader_stops_at_an_event_that_does_not_say_who_asked_for_it(String unsaid) {
        MetaData request = MetaData.from(Map.of("actor", "ada", "channel", "WEB", "requestId", "r"))
                .withoutKeys(Set.of(unsaid));
        SourceId source = new SourceId(NEWSROOM.nextId());

        assertThatThrownBy(() -> NEWSROOM.projections()
                        .publish(
                                source.value(),
                                0,
                                NEWSROOM.now(),
                                new SourceWithdrawn(source, "a forgery", BEN.person()),
                                request))
                .hasRootCauseMessage(
                        "The event does not say who asked for it by which channel and request: no Stet recorded it like that.");
    }

    private static String where(long index) {
        return " where arrival = (select arrival from log_entry where log_index = " + index + ")";
    }

    private static void tamper(String sql) {
        NEWSROOM.projections().owner().sql(sql).update();
    }

    private static List<AuditEntry> list(int atOnce) {
        List<AuditEntry> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<AuditEntry> page =
                    log().list(AuditFilter.EVERYTHING, AuditOrder.NEWEST_FIRST, new PageRequest(cursor, atOnce));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static List<AuditEntry> exported() {
        List<AuditEntry> exported = new ArrayList<>();
        log().stream(AuditFilter.EVERYTHING, exported::add);
        return exported;
    }

    private static List<ReviewedEntry> reviewed(List<AuditEntry> all) {
        ReviewId review = new ReviewId(NEWSROOM.nextId());
        NEWSROOM.attempt(new OpenReview(
                review, new LogRange(all.getLast().index(), all.getFirst().index()), "Morning", null, CLEO));
        Reviews reviews = NEWSROOM.projections().get(Reviews.class);
        List<ReviewedEntry> entries = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<ReviewedEntry> page =
                    reviews.entries(reviews.find(review).orElseThrow(), null, new PageRequest(cursor, 1));
            entries.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return entries;
    }

    private static AuditLog log() {
        return NEWSROOM.projections().get(AuditLog.class);
    }
}
