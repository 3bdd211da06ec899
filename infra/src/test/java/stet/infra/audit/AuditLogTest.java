package stet.infra.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;
import static stet.infra.audit.AuditOrder.NEWEST_FIRST;
import static stet.infra.audit.AuditOrder.OLDEST_FIRST;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.verdict.Stance;
import stet.infra.Newsroom;
import stet.infra.Newsroom.Taken;
import stet.infra.desk.Channel;
import stet.infra.desk.Noting;
import stet.infra.lists.Cursor;
import stet.infra.lists.MalformedCursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

class AuditLogTest {
    private static final Newsroom NEWSROOM =
            new Newsroom("stet.infra.article", "stet.infra.statement", "stet.infra.source", "stet.infra.audit");

    @BeforeEach
    void morning() {
        NEWSROOM.startOver();
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @Test
    void an_entry_says_who_did_what_when_and_how() {
        Taken article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.");
        NEWSROOM.give(new FlagClaim(article.statement(1), "a year", null, BEN));
        AuditEntry entry =
                list(AuditFilter.EVERYTHING, NEWEST_FIRST, 10).items().getFirst();
        assertThat(entry.by()).isEqualTo(BEN.person());
        assertThat(entry.at()).isEqualTo(NEWSROOM.now());
        assertThat(entry.channel()).isEqualTo(Channel.WEB);
        assertThat(entry.requestId()).isEqualTo("request-3");
        assertThat(entry.type()).isEqualTo("claim-flagged");
        assertThat(entry.sentence()).isEqualTo("flagged the claim because “a year”");
        assertThat(entry.subject()).isEqualTo(article.statement(1).value());
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.article()).isEqualTo(article.article());
        assertThat(entry.statement()).isEqualTo(article.statement(1));
        assertThat(entry.source()).isNull();
        assertThat(entry.cause()).isNull();
        assertThat(entry.payload()).contains("\"reason\": \"a year\"").contains("\"flaggedBy\": \"ben\"");
        assertThat(log().find(entry.index())).contains(entry);
    }

    @Test
    void there_is_no_entry_where_the_log_has_none() {
        assertThat(log().find(-1)).isEmpty();
        assertThat(log().find(Long.MAX_VALUE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AuditOrder.class)
    void pages_hold_every_entry_once_in_the_order_of_the_log(AuditOrder order) {
        NEWSROOM.ingest("One", null, null, "a", "b", "c", "d", "e", "f");
        List<AuditEntry> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<AuditEntry> page = log().list(AuditFilter.EVERYTHING, order, new PageRequest(cursor, 2));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(all)
                .hasSize(7)
                .isEqualTo(list(AuditFilter.EVERYTHING, order, 100).items());
        assertThat(all)
                .extracting(AuditEntry::index)
                .isSortedAccordingTo((a, b) -> order == NEWEST_FIRST ? b.compareTo(a) : a.compareTo(b));
    }

    @Test
    void entries_are_found_by_person_article_statement_source_and_type() {
        Taken bridge = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.", "It is long.");
        Taken tunnel = NEWSROOM.ingest("The tunnel", null, null, "It opened in 1950.");
        SourceId yearbook = NEWSROOM.register("Yearbook", null, null, ADA);
        NEWSROOM.give(new FlagClaim(bridge.statement(1), null, null, BEN));
        NEWSROOM.give(new AttachSource(bridge.statement(1), null, passage(yearbook), BEN));
        NEWSROOM.give(Noting.note(tunnel.statement(1), "later", BEN));
        assertThat(types(new AuditFilter(BEN.person(), null, null, null, null, null, null)))
                .containsExactly("claim-flagged", "source-attached", "note-added");
        assertThat(types(new AuditFilter(null, tunnel.article(), null, null, null, null, null)))
                .containsExactly("article-ingested", "statement-recorded", "note-added");
        assertThat(types(new AuditFilter(null, null, bridge.statement(1), null, null, null, null)))
                .containsExactly("statement-recorded", "claim-flagged", "source-attached");
        assertThat(types(new AuditFilter(null, null, null, yearbook, null, null, null)))
                .containsExactly("source-registered", "source-attached");
        assertThat(types(new AuditFilter(BEN.person(), bridge.article(), null, null, "source-attached", null, null)))
                .containsExactly("source-attached");
        assertThat(types(new AuditFilter(null, null, null, null, "no-such-type", null, null)))
                .isEmpty();
    }

    private static Attachment passage(SourceId source) {
        return new Attachment(
                new AttachmentId(NEWSROOM.nextId()), source, Stance.SUPPORTS, "City archive", "opened in 1932", "p. 4");
    }

    @Test
    void the_history_of_a_statement_begins_with_its_article() {
        Taken article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.", "It is long.");
        NEWSROOM.give(new FlagClaim(article.statement(1), null, null, BEN));
        NEWSROOM.give(new FlagClaim(article.statement(2), null, null, BEN));
        NEWSROOM.give(Noting.note(article.statement(1), "look", BEN));
        assertThat(log().history(article.statement(1)))
                .extracting(AuditEntry::type)
                .containsExactly("article-ingested", "statement-recorded", "claim-flagged", "note-added");
    }

    @Test
    void the_summary_knows_the_size_and_the_newest() {
        assertThat(log().summary()).isEqualTo(new AuditSummary(0, null, null));
        NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.");
        AuditSummary summary = log().summary();
        assertThat(summary.size()).isEqualTo(2);
        assertThat(summary.newestAt()).isEqualTo(NEWSROOM.now());
        assertThat(log().find(summary.newestIndex())).isPresent();
    }

    @Test
    void an_export_hands_on_everything_in_order_however_much_it_is() {
        for (int article = 0; article < 3; article++)
            NEWSROOM.ingest(
                    "Article " + article, null, null, "line\n".repeat(400).split("\n"));
        List<AuditEntry> exported = new ArrayList<>();
        log().stream(AuditFilter.EVERYTHING, exported::add);
        assertThat(exported).hasSize(1_203);
        assertThat(exported).extracting(AuditEntry::index).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_export_hands_on_what_its_filter_lets_through() {
        Taken article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.");
        NEWSROOM.give(new FlagClaim(article.statement(1), null, null, BEN));
        List<String> exported = new ArrayList<>();
        log().stream(
                new AuditFilter(BEN.person(), null, null, null, null, null, null), entry -> exported.add(entry.type()));
        assertThat(exported).containsExactly("claim-flagged");
    }

    @Test
    void an_export_of_an_empty_log_is_empty() {
        log().stream(AuditFilter.EVERYTHING, entry -> assertThat(entry).isNull());
    }

    @Test
    void an_export_stops_when_the_log_is_read_anew_under_it() {
        NEWSROOM.ingest("The bridge", null, null, "line\n".repeat(600).split("\n"));
        Set<Runnable> once = new HashSet<>(Set.of(NEWSROOM::startOver));
        assertThatThrownBy(() -> log().stream(AuditFilter.EVERYTHING, entry -> {
                    once.forEach(Runnable::run);
                    once.clear();
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_cursor_that_was_never_given_out_is_refused() {
        for (String cursor : List.of(
                "nonsense",
                Cursor.of("x").opaque(),
                Cursor.of("NEWEST_FIRST", 1, 2).opaque()))
            assertThatThrownBy(() -> log().list(AuditFilter.EVERYTHING, NEWEST_FIRST, new PageRequest(cursor, 10)))
                    .isInstanceOf(MalformedCursor.class);
    }

    @Test
    void every_type_can_be_chosen() {
        assertThat(log().types()).contains("claim-flagged", "article-ingested").isSorted();
    }

    private static List<String> types(AuditFilter filter) {
        return list(filter, OLDEST_FIRST, 100).items().stream()
                .map(AuditEntry::type)
                .toList();
    }

    private static Page<AuditEntry> list(AuditFilter filter, AuditOrder order, int limit) {
        return log().list(filter, order, PageRequest.first(limit));
    }

    private static AuditLog log() {
        return NEWSROOM.projections().get(AuditLog.class);
    }
}
