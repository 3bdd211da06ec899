package stet.infra.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.domain.capture.CaptureId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.capture.Capturing;
import stet.infra.capture.Capturing.Wanted;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.read.Readers;
import stet.infra.engine.rebuild.Rebuild;
import stet.infra.engine.rebuild.Rebuilds;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.log.LogAlarm;
import stet.infra.log.VerifiableLog;

/** Someone changes by hand what is shown: it is found, told with the row, and made anew from the log. */
@RunningStet
@DirtiesContext
@TestPropertySource(properties = {"stet.watch.share=1", "stet.watch.newest-every=2s", "stet.watch.shown-within=500ms"})
class WatchTest {
    private static final List<String> TABLES = List.of(
            "statement_status",
            "statement_stood",
            "claim",
            "statement_note",
            "claim_search",
            "claim_query",
            "query_attempt",
            "source_use",
            "source_summary",
            "findable",
            "article_summary",
            "article_text",
            "article_revision",
            "article_words",
            "article_tally",
            "article_clearance",
            "published_article",
            "published_claim",
            "published_edition",
            "newsroom_description",
            "waiting",
            "statement_fix",
            "claim_link",
            "contradiction_stood",
            "capture",
            "hand",
            "concern",
            "audit_entry");

    @Autowired
    AtTheDesk at;

    @Autowired
    Capturing capturing;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    VerifiableLog log;

    @Autowired
    Watch watch;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    Readers readers;

    @Autowired
    JdbcClient database;

    @Autowired
    TestDatabase server;

    @AfterEach
    void alarms_are_cleared() {
        readers.ofReadModels().forEach(StreamingEventProcessor::start);
        eventually().until(() -> rebuilds.newest().filter(Rebuild::running).isEmpty());
        assertThat(log.recheck(ADA.person())).isEmpty();
    }

    /** What is done to a verified claim with a note, and what is told: of a missing row, maybe first what is counted of it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            update reading.statement_status set verdict = 'REFUTED', stage = 'OPEN' where statement = '%s' | statement_status is otherwise in stage, verdict
            update reading.statement_status set verified_by = 'cleo' where statement = '%s' | statement_status is otherwise in verified_by
            update reading.statement_stood set stage = 'VERIFIED' where statement = '%s' | statement_stood is otherwise in stage
            update reading.claim set checker = 'cleo' where statement = '%s' | claim is otherwise in checker
            delete from reading.statement_status where statement = '%s' | against the log
            insert into reading.statement_note (statement, version, note, text, written_by, written_at) select statement, 99, gen_random_uuid(), 'never said', written_by, written_at from reading.statement_note | statement_note is none that the log has
            update reading.source_use set excerpt = 'otherwise' where statement = '%s' | source_use is otherwise in excerpt
            update reading.article_text set text = 'never said' | article_text is otherwise in text
            update reading.article_tally set statements = statements + 1 where standing = 'UNSETTLED' | article_tally is otherwise in statements
            update reading.source_summary set claims = claims + 1 | source_summary is otherwise in claims
            update reading.statement_fix set state = 'ACCEPTED' where statement = '%s' | statement_fix is otherwise in state
            update reading.claim_link set kind = 'RELATED' where from_statement = '%s' | claim_link is otherwise in kind
            update reading.capture set sha256 = repeat('0', 64), name = 'otherwise.txt' | capture is otherwise in name, sha256
            update reading.hand set proposer = 'cleo' where statement = '%s' | hand is otherwise in proposer
            insert into reading.concern (person, log_index, kind, owner, statement, told_by, act, at) values ('cleo', 1, 'MENTIONED', '%s', '%s', 'ada', 'none', now()) | concern is none that the log has
            delete from reading.audit_entry where log_index = (select max(log_index) - 1 from reading.audit_entry) | audit_entry is missing
            update reading.audit_entry set person = 'cleo' where log_index = 1 | audit_entry is otherwise in person
            truncate reading.statement_status, reading.statement_note, reading.article_summary | is missing
            """)
    void it_is_told_and_mended(String act, String told) throws IOException {
        StatementId claim = at.claim();
        SourceId source = at.source();
        capture(source);
        at.verify(claim, source);
        eventually().until(() -> at.done(Noting.note(claim, "Odd.", ADA)).visible());
        at.fix(claim);
        at.link(claim, at.claim());
        Map<String, String> before = sums();

        JdbcClient.create(server.asSuperuser().dataSource())
                .sql(act.replace("%s", claim.toString()))
                .update();

        eventually()
                .untilAsserted(() -> assertThat(log.state().alarms())
                        .filteredOn(alarm -> !alarm.stopsWork() && !alarm.stopsSigning())
                        .extracting(LogAlarm::sentence)
                        .anyMatch(sentence -> sentence.contains(told)));
        eventually().untilAsserted(() -> assertThat(sums()).isEqualTo(before));
    }

    @Test
    void what_was_skipped_because_someone_moved_a_position_ahead_is_made_good() {
        StatementId claim = at.claim();
        eventually().until(() -> at.done(Noting.note(claim, "Odd.", ADA)).visible());
        readers.ofReadModels().forEach(StreamingEventProcessor::shutDown);
        at.done(Noting.note(claim, "Skipped.", ADA));
        Awaitility.await().until(() -> log.state().waiting() == 0);
        database.sql("""
                update reading.read_position
                   set token = format('{"globalIndex":%s}', (select max(log_index) from log_entry))""").update();
        readers.ofReadModels().forEach(StreamingEventProcessor::start);

        eventually()
                .untilAsserted(
                        () -> assertThat(database.sql("select count(*) from statement_note where text = 'Skipped.'")
                                        .query(Long.class)
                                        .single())
                                .isEqualTo(1));
        assertThat(log.state().alarms())
                .extracting(LogAlarm::sentence)
                .anyMatch(told -> told.contains("is missing, against the log"));
    }

    @Test
    void where_nobody_changes_anything_all_is_held_and_nothing_is_told() {
        at.verify(at.claim(), at.source());
        Instant began = Instant.now();

        eventually().until(() -> {
            Instant done = watch.state().done();
            Instant newest = watch.state().newest();
            return done != null && done.isAfter(began) && newest != null && newest.isAfter(began);
        });

        assertThat(log.state().alarms()).isEmpty();
    }

    private void capture(SourceId source) throws IOException {
        Wanted wanted = new Wanted(new CaptureId(ids.next()), source, "report.txt", null, ADA);
        InputStream file = new ByteArrayInputStream("It opened in 1932.".getBytes(UTF_8));
        AtTheDesk.done(capturing.capture(wanted, file, _ -> AtTheDesk.request()));
    }

    private Map<String, String> sums() {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> database.sql(
                                        "select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from reading.%s t"
                                                .formatted(table))
                                .query(String.class)
                                .single()));
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().pollInterval(Duration.ofMillis(200)).atMost(Duration.ofSeconds(40));
    }
}
