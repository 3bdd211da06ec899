package stet.infra;

import static stet.infra.command.AtTheDesk.ADA;
import static stet.infra.command.AtTheDesk.BEN;
import static stet.infra.command.AtTheDesk.request;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.ArticleId;
import stet.domain.statement.AddNote;
import stet.domain.statement.AssignChecker;
import stet.domain.statement.FlagClaim;
import stet.domain.statement.StatementId;
import stet.infra.command.AtTheDesk;
import stet.infra.command.CommandDesk;
import stet.infra.eventstore.Log;
import stet.infra.rebuild.Rebuilds;

/** How many events a second a rebuild reads. Runs only when asked for by name; nothing can fail. */
@RunningStet
class RebuildBenchmark {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    JdbcClient database;

    @Test
    void events_a_second() {
        for (int article = 0; article < 10; article++) work(article);
        for (int round = 0; round < 3; round++) rebuild();
    }

    private void work(int article) {
        String text = IntStream.range(0, 1_000)
                .mapToObj(line -> "Line %d of article %d says that something happened.".formatted(line, article))
                .collect(Collectors.joining("\n"));
        long start = System.nanoTime();
        ArticleId id = new ArticleId(AtTheDesk.done(desk.ingest(at.ingest(text), request())).stream());
        System.out.printf("ingested and visible after %d ms%n", (System.nanoTime() - start) / 1_000_000);
        for (StatementId statement : log.statements(id).subList(0, 50)) {
            at.done(new FlagClaim(statement, "a number", null, ADA));
            at.done(new AssignChecker(statement, BEN.person(), ADA));
            at.done(new AddNote(statement, "Look again.", BEN));
        }
    }

    private void rebuild() {
        long events = database.sql("select count(*) from recorded_event")
                .query(Long.class)
                .single();
        long start = System.nanoTime();
        rebuilds.rebuild(ADA.person());
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofMinutes(5))
                .until(() -> !rebuilds.newest().orElseThrow().running());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("rebuilt from %,d events in %.1f s: %,.0f a second%n", events, seconds, events / seconds);
    }
}
