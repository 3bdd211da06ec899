package stet.infra.history;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;
import static stet.infra.history.ArticleChanges.BEFORE_EVERYTHING;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.ArticleId;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.reader.ReaderEvent.EventSetAside;
import stet.domain.reader.ReaderName;
import stet.domain.statement.Dismissal;
import stet.domain.statement.Standing;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.BusyDay;
import stet.infra.Newsroom;
import stet.infra.Newsroom.Taken;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.desk.Noting;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.lists.PageRequest;

/** What changed in an article between two moments. */
class ArticleChangesTest {
    private static final Newsroom NEWSROOM =
            new Newsroom("stet.infra.audit", "stet.infra.source", "stet.infra.history");
    private static final PageRequest ALL = PageRequest.first(PageRequest.MOST);
    private static final Standing UNTRIAGED = new Standing(Workflow.UNTRIAGED, null, false, null, 0);

    @BeforeEach
    void morning() {
        NEWSROOM.startOver();
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @Test
    void a_statement_that_stands_differently_is_shown_before_and_after_with_what_happened() {
        Taken article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.", "It is long.");
        long from = newest();
        NEWSROOM.give(new FlagClaim(article.statement(2), "a number", null, ADA));
        NEWSROOM.give(new AssignChecker(article.statement(2), null, BEN.person(), ADA));
        Changes changes = changes().between(article.article(), from, newest(), ALL);
        assertThat(changes.statements()).hasSize(1);
        StatementChange change = changes.statements().getFirst();
        assertThat(change.statement()).isEqualTo(article.statement(2));
        assertThat(change.position()).isEqualTo(2);
        assertThat(change.text()).isEqualTo("It is long.");
        assertThat(change.before()).isEqualTo(UNTRIAGED);
        assertThat(change.after()).isEqualTo(new Standing(Workflow.IN_CHECK, null, false, BEN.person(), 0));
        assertThat(change.events()).extracting(AuditEntry::type).containsExactly("claim-flagged", "checker-assigned");
        assertThat(changes.asBefore()).isZero();
    }

    @Test
    void a_verdict_that_went_stale_is_a_change_like_any_other() {
        Taken article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.");
        StatementId claim = article.statement(1);
        NEWSROOM.give(new FlagClaim(claim, null, null, ADA));
        NEWSROOM.give(new ProposeVerdict(
                claim,
                null,
                new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Nobody knows.", null, "Nobody keeps records."),
                ADA));
        NEWSROOM.give(new MarkVerified(claim, null, null, BEN));
        long from = newest();
        NEWSROOM.give(new AttachSource(
                claim,
                null,
                new Attachment(
                        new AttachmentId(NEWSROOM.nextId()),
                        NEWSROOM.register("Yearbook", null, null, ADA),
                        Stance.SUPPORTS,
                        "City archive",
                        null,
                        null),
                ADA));
        StatementChange change = changes()
                .between(article.article(), from, newest(), ALL)
                .statements()
                .getFirst();
        assertThat(change.before())
                .isEqualTo(new Standing(Workflow.VERIFIED, Verdict.NOT_ENOUGH_EVIDENCE, false, null, 0));
        assertThat(change.after())
                .isEqualTo(new Standing(Workflow.VERIFIED, Verdict.NOT_ENOUGH_EVIDENCE, true, null, 1));
        assertThat(change.events())
                .extracting(AuditEntry::type)
                .containsExactly("source-attached", "verdict-became-stale");
    }

    /** Without the event, what follows it makes no sense, and the audit log's table does not have it. */
    @ParameterizedTest
    @CsvSource({"statement-recorded", "verdict-proposed"})
    void a_statement_of_which_an_event_was_set_aside_is_left_out_and_the_others_are_told(String type) {
        Taken article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.", "It is long.");
        StatementId claim = article.statement(1);
        NEWSROOM.give(new FlagClaim(claim, null, null, ADA));
        NEWSROOM.give(new ProposeVerdict(
                claim,
                null,
                new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Nobody knows.", null, "Nobody keeps records."),
                ADA));
        NEWSROOM.give(new MarkVerified(claim, null, null, BEN));
        NEWSROOM.give(new FlagClaim(article.statement(2), null, null, ADA));

        setAside(claim, type);

        assertThatOnlyTheSecondIsTold(article);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from recorded_event where arrival = %d",
                "update recorded_event set payload = '[]' where arrival = %d",
                "update recorded_event set type = 'article-ingested' where arrival = %d",
                "update recorded_event set revision = '99' where arrival = %d"
            })
    void a_statement_of_which_an_event_was_tampered_with_is_left_out_and_the_others_are_told(String act) {
        Taken article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.", "It is long.");
        NEWSROOM.give(new FlagClaim(article.statement(1), null, null, ADA));
        NEWSROOM.give(new FlagClaim(article.statement(2), null, null, ADA));
        NEWSROOM.give(Noting.note(article.statement(1), "Look again.", ADA));

        JdbcClient database = NEWSROOM.projections().owner();
        database.sql("alter table recorded_event disable trigger all").update();
        database.sql(act.formatted(arrival(article.statement(1), "claim-flagged")))
                .update();

        assertThatOnlyTheSecondIsTold(article);
    }

    private static long arrival(StatementId statement, String type) {
        return NEWSROOM.projections()
                .jdbc()
                .sql("select arrival from recorded_event where stream = :statement and type = :type")
                .param("statement", statement.value())
                .param("type", type)
                .query(Long.class)
                .single();
    }

    private static void assertThatOnlyTheSecondIsTold(Taken article) {
        Changes changes = changes().between(article.article(), BEFORE_EVERYTHING, newest(), ALL);
        assertThat(changes.statements()).extracting(StatementChange::statement).containsExactly(article.statement(2));
        assertThat(changes.untold()).isEqualTo(1);
    }

    /** As if the audit log's reader had stopped at an event until an administrator set that aside. */
    private static void setAside(StatementId statement, String type) {
        JdbcClient database = NEWSROOM.projections().jdbc();
        long index = database.sql(
                        "delete from audit_entry where statement = :statement and type = :type returning log_index")
                .param("statement", statement.value())
                .param("type", type)
                .query(Long.class)
                .single();
        EventSetAside aside =
                new EventSetAside(new ReaderName(ProcessingGroups.AUDIT), index, "It is broken.", ADA.person());
        NEWSROOM.projections()
                .publish(
                        aside.reader().stream(),
                        index,
                        NEWSROOM.now(),
                        aside,
                        MetaData.with("actor", "ada").and("channel", "WEB").and("requestId", "r"));
    }

    @Test
    void nothing_changed_where_nothing_happened_or_where_it_was_undone() {
        Taken article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.", "It is long.");
        NEWSROOM.give(new FlagClaim(article.statement(1), null, null, ADA));
        long from = newest();
        assertThat(changes().between(article.article(), from, from, ALL).statements())
                .isEmpty();
        NEWSROOM.give(new DismissStatement(article.statement(1), Dismissal.NOT_CHECK_WORTHY, "Trivia.", ADA));
        NEWSROOM.give(new FlagClaim(article.statement(1), null, null, ADA));
        NEWSROOM.give(Noting.note(article.statement(2), "Look again.", ADA));
        Changes changes = changes().between(article.article(), from, newest(), ALL);
        assertThat(changes.statements()).isEmpty();
        assertThat(changes.asBefore()).isEqualTo(2);
    }

    @Test
    void before_it_was_taken_in_an_article_had_no_statements() {
        Taken article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.", "It is long.");
        NEWSROOM.ingest("The tunnel", null, null, "It is longer.");
        List<StatementChange> changes = changes()
                .between(article.article(), BEFORE_EVERYTHING, newest(), ALL)
                .statements();
        assertThat(changes).extracting(StatementChange::position).containsExactly(1, 2);
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.before()).isNull();
            assertThat(change.after()).isEqualTo(UNTRIAGED);
        });
        assertThat(changes().between(article.article(), BEFORE_EVERYTHING, BEFORE_EVERYTHING, ALL))
                .isEqualTo(new Changes(null, null, List.of(), null, 0, 0));
    }

    @Test
    void changes_are_told_in_parts_each_with_what_happened_and_what_stands_as_before_is_counted_in_all() {
        Taken article =
                NEWSROOM.ingest("The bridge", null, null, "One is 1.", "Two is 2.", "Three is 3.", "Four is 4.");
        long from = newest();
        for (int position : List.of(4, 1, 3))
            NEWSROOM.give(new FlagClaim(article.statement(position), null, null, ADA));
        NEWSROOM.give(Noting.note(article.statement(2), "Look again.", ADA));
        Changes first = changes().between(article.article(), from, newest(), PageRequest.first(2));
        Changes rest = changes().between(article.article(), from, newest(), new PageRequest(first.next(), 2));
        assertThat(first.statements()).extracting(StatementChange::position).containsExactly(1, 3);
        assertThat(rest.statements()).extracting(StatementChange::position).containsExactly(4);
        assertThat(rest.next()).isNull();
        assertThat(List.of(first, rest)).allSatisfy(part -> {
            assertThat(part.asBefore()).isEqualTo(1);
            assertThat(part.statements())
                    .allSatisfy(change -> assertThat(change.events())
                            .extracting(AuditEntry::type)
                            .containsExactly("claim-flagged"));
        });
    }

    @Test
    void an_instant_is_as_far_as_the_log_was_by_then() {
        Taken article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.");
        long ingested = newest();
        NEWSROOM.give(new FlagClaim(article.statement(1), null, null, ADA));
        assertThat(changes().indexAt(Newsroom.MORNING)).isEqualTo(BEFORE_EVERYTHING);
        assertThat(changes().indexAt(NEWSROOM.now().minusMillis(1))).isEqualTo(ingested);
        assertThat(changes().indexAt(NEWSROOM.now())).isEqualTo(newest());
        assertThat(changes().ingestion(article.article())).contains(ingested);
        assertThat(changes().ingestion(new ArticleId(NEWSROOM.nextId()))).isEmpty();
    }

    /** Whatever people did: from any moment to any later one and on to the end is as far as from the first to the end. */
    @Test
    void what_changed_in_two_steps_is_what_changed_at_once() {
        BusyDay day = new BusyDay(NEWSROOM, 11);
        day.work(200);
        long last = newest();
        ArticleId article = log().list(AuditFilter.EVERYTHING, AuditOrder.OLDEST_FIRST, PageRequest.first(1))
                .items()
                .getFirst()
                .article();
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            long middle = last - random.nextInt(150);
            Map<StatementId, Standing> until = after(article, BEFORE_EVERYTHING, middle);
            Map<StatementId, Standing> since = after(article, middle, last);
            until.putAll(since);
            assertThat(until).isEqualTo(after(article, BEFORE_EVERYTHING, last));
        }
        NEWSROOM.statements().forEach((id, statement) -> {
            Standing folded = after(article, BEFORE_EVERYTHING, last).get(id);
            if (folded != null) assertThat(folded).isEqualTo(statement.standing());
        });
    }

    private static Map<StatementId, Standing> after(ArticleId article, long from, long to) {
        return changes().between(article, from, to, ALL).statements().stream()
                .collect(Collectors.toMap(StatementChange::statement, StatementChange::after));
    }

    private static long newest() {
        Long newest = log().summary().newestIndex();
        assertThat(newest).isNotNull();
        return newest;
    }

    private static ArticleChanges changes() {
        return NEWSROOM.projections().get(ArticleChanges.class);
    }

    private static AuditLog log() {
        return NEWSROOM.projections().get(AuditLog.class);
    }
}
