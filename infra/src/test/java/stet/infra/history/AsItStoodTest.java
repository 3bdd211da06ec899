package stet.infra.history;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.article.ArticleDossier;
import stet.infra.article.Articles;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.store.Log;
import stet.infra.engine.store.RecordedEvents;
import stet.infra.lists.PageRequest;
import stet.infra.source.Sources;
import stet.infra.statement.Dossiers;
import stet.infra.statement.RestingClaims;
import stet.infra.statement.StatementDossier;
import stet.infra.statement.StatementStatus;

/** Articles, statements and sources at an earlier moment. */
@RunningStet
class AsItStoodTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    Articles articles;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Sources sources;

    @Autowired
    RestingClaims resting;

    @Autowired
    AsItStood then;

    @Autowired
    RecordedEvents events;

    @Autowired
    JdbcClient database;

    private final List<Seen> seen = new ArrayList<>();
    private ArticleId article;
    private List<StatementId> statements;
    private SourceId source;

    /** What everybody was shown when the log ended at an index. */
    private record Seen(
            long index,
            ArticleDossier article,
            Map<StatementId, StatementDossier> statements,
            AsItStood.SourceThen source) {}

    @BeforeEach
    void a_day_at_the_desk() {
        source = at.source();
        String text = "The bridge opened in 1932 (%s). It cost 40 crowns. Nobody paid.".formatted(UUID.randomUUID());
        article = new ArticleId(UUID.randomUUID());
        act(() -> done(desk.handle(AtTheDesk.ingest(article, text, false), request())));
        statements = log.statements(article);
        act(() -> at.done(new FlagClaim(statements.get(0), "a date", "It opened in 1932.", ADA)));
        act(() -> at.done(new AssignChecker(statements.get(0), null, BEN.person(), ADA)));
        act(() -> at.done(Noting.note(statements.get(0), "Ask the archive.", BEN)));
        act(() -> at.verify(statements.get(0), source));
        act(() -> at.done(new DismissStatement(statements.get(1), Dismissal.NOT_CHECK_WORTHY, "trifle", BEN)));
        act(() -> at.done(new UndoTriage(statements.get(1), BEN)));
        act(() -> at.done(new FlagClaim(statements.get(1), "a sum", null, ADA)));
        act(() -> done(desk.handle(
                new ReviseArticle(
                        article, text.replace("40", "45").replace(" Nobody paid.", ""), 1, List.of(), null, ADA),
                request())));
        act(() -> at.done(new ReopenClaim(statements.get(0), null, "a doubt", BEN)));
        act(() -> at.verify(statements.get(1), source));
        act(() -> {
            at.done(new WithdrawSource(source, "retracted", ADA));
            Awaitility.await().until(() -> now(statements.get(1)).status().stale());
        });
    }

    private void act(Runnable act) {
        act.run();
        long index = database.sql("select max(log_index) from log_entry")
                .query(Long.class)
                .single();
        List<StatementId> all = log.statements(article);
        seen.add(new Seen(
                index,
                articles.article(article).orElseThrow(),
                all.stream().collect(Collectors.toMap(Function.identity(), this::now)),
                new AsItStood.SourceThen(sources.find(source).orElseThrow(), resting.on(source))));
    }

    private StatementDossier now(StatementId statement) {
        return dossiers.statement(statement).orElseThrow();
    }

    @Test
    void every_answer_is_the_one_that_was_given_then() {
        assertThat(seen).hasSize(12);
        for (Seen moment : seen) {
            assertThat(then.article(article, moment.index)).contains(moment.article);
            moment.statements.forEach(
                    (id, shown) -> assertThat(then.statement(id, moment.index)).contains(shown));
            assertThat(then.source(source, moment.index)).contains(moment.source);
        }
    }

    @Test
    void at_every_entry_of_the_log_the_rows_are_the_fold_of_the_domain() {
        long first = seen.getFirst().index;
        long last = seen.getLast().index;
        for (long index = first; index <= last; index++) {
            for (StatementId id : statements) {
                Statement folded = folded(id, index);
                StatementStatus row = then.statement(id, index).orElseThrow().status();
                assertThat(row.status()).isEqualTo(folded.workflow());
                assertThat(row.stale()).isEqualTo(folded.isStale());
                assertThat(row.verdict()).isEqualTo(folded.standing().verdict());
                assertThat(row.checker()).isEqualTo(folded.standing().checker());
                assertThat(row.sources()).isEqualTo(folded.standing().sources());
                assertThat(row.cut()).isEqualTo(folded.isCut());
                assertThat(row.text()).isEqualTo(folded.place().orElseThrow().text());
            }
        }
    }

    private Statement folded(StatementId id, long last) {
        Statement[] folded = {Statement.unrecorded()};
        database.sql("""
                select event_id, type, revision, payload from logged_event
                 where stream = :statement and log_index <= :last order by version""").param("statement", id.value()).param("last", last).query(row -> {
            folded[0] = folded[0].evolve((StatementEvent) events.read(
                    row.getString("event_id"),
                    row.getString("type"),
                    row.getString("revision"),
                    row.getString("payload")));
        });
        return folded[0];
    }

    @Test
    void before_it_was_there_there_is_nothing() {
        long before = database.sql("select min(log_index) - 1 from logged_event where stream = :article")
                .param("article", article.value())
                .query(Long.class)
                .single();
        assertThat(then.article(article, before)).isEmpty();
        assertThat(then.statements(article, before, PageRequest.first(10))).isEmpty();
        assertThat(then.statement(statements.getFirst(), before)).isEmpty();
        assertThat(then.source(source, before)).isPresent();
        assertThat(then.source(new SourceId(UUID.randomUUID()), before)).isEmpty();
    }

    @Test
    void a_part_of_the_statements_goes_on_where_the_one_before_ended() {
        Seen moment = seen.get(7);
        var first = then.statements(article, moment.index, PageRequest.first(2)).orElseThrow();
        var rest = then.statements(article, moment.index, new PageRequest(first.next(), 2))
                .orElseThrow();
        assertThat(first.items()).isEqualTo(moment.article.statements().subList(0, 2));
        assertThat(rest.items()).isEqualTo(moment.article.statements().subList(2, 3));
        assertThat(rest.next()).isNull();
    }

    @Test
    void what_is_read_of_now_stays_what_it_was() {
        ArticleDossier now = articles.article(article).orElseThrow();
        then.article(article, seen.get(2).index);
        assertThat(articles.article(article)).contains(now);
        assertThat(database.sql("select count(*) from pg_class where relpersistence = 't'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
