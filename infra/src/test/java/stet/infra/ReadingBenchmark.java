package stet.infra;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Actor;
import stet.domain.Person;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleFilter.Only;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.article.Articles;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.lists.Cursor;
import stet.infra.lists.PageRequest;
import stet.infra.source.Sources;
import stet.infra.statement.Dossiers;
import stet.infra.statement.RestingClaims;

/**
 * What reading costs in a newsroom of 100,000 and of 1,000,000 statements: milliseconds, which depend on the machine,
 * and blocks of 8 KB that PostgreSQL looks at, which do not. Runs only when asked for by name; nothing can fail.
 */
class ReadingBenchmark {
    private static final int ROUNDS = 15;
    private static final Actor CHECKER = new Actor(new Person("checker5"), "Checker Five", Actor.Kind.PERSON);
    private static final Instant LONG_AGO = Instant.parse("2020-03-01T00:00:00Z");

    @Test
    void the_cost_of_reading_does_not_grow_with_the_newsroom() {
        Map<String, Cost> small = costs(2_000);
        Map<String, Cost> large = costs(20_000);
        System.out.printf("%n%-44s %18s %18s%n", "", "100,000 statements", "1,000,000");
        small.forEach((reading, cost) -> System.out.printf("%-44s %s %s%n", reading, cost, large.get(reading)));
    }

    private static Map<String, Cost> costs(int articles) {
        try (Projections projections = new Projections(
                "stet.infra.article", "stet.infra.statement", "stet.infra.source", "stet.infra.audit")) {
            LargeNewsroom.fill(projections.jdbc(), articles);
            Map<String, Cost> costs = new LinkedHashMap<>();
            readings(projections).forEach((reading, read) -> costs.put(reading, cost(projections.jdbc(), read)));
            return costs;
        }
    }

    private static Map<String, Runnable> readings(Projections projections) {
        Articles articles = projections.get(Articles.class);
        Dossiers dossiers = projections.get(Dossiers.class);
        Sources sources = projections.get(Sources.class);
        PageRequest page = PageRequest.first(50);
        Map<String, Runnable> readings = new LinkedHashMap<>();
        readings.put("desk: 50 newest articles", () -> articles.articles(ArticleFilter.NEWEST, page));
        readings.put("desk: 50 with a verdict in review", () -> articles.articles(only(Only.IN_REVIEW), page));
        readings.put("desk: 50 with a stale verdict, by title", () -> articles.articles(only(Only.STALE), page));
        readings.put("desk: a page in the middle", () -> articles.articles(ArticleFilter.NEWEST, middle()));
        readings.put("search: a rare word", () -> articles.articles(search("word777"), page));
        readings.put("search: a topic of every fifth article", () -> articles.articles(search("climate"), page));
        readings.put("search: a word of every article", () -> articles.articles(search("the"), page));
        readings.put("queue of one checker", () -> dossiers.queue(CHECKER));
        readings.put("article page, 1,000 statements", () -> articles.article(LargeNewsroom.article(1)));
        readings.put("article page, 50 statements", () -> articles.article(LargeNewsroom.article(1_234)));
        readings.put("one statement with sources and notes", () -> dossiers.statement(LargeNewsroom.statement(2_345)));
        readings.put("50 newest sources", () -> sources.list(null, page));
        readings.put("sources: a piece of a title", () -> sources.list("ource 123", page));
        readings.put(
                "claims that rest on a source",
                () -> projections.get(RestingClaims.class).on(LargeNewsroom.source(77)));
        readings.putAll(readings(projections.get(AuditLog.class), page));
        return readings;
    }

    private static Map<String, Runnable> readings(AuditLog log, PageRequest page) {
        Map<String, Runnable> readings = new LinkedHashMap<>();
        readings.put("audit: 50 newest", () -> log.list(AuditFilter.EVERYTHING, AuditOrder.NEWEST_FIRST, page));
        readings.put(
                "audit: 50 by one person",
                () -> log.list(audit(CHECKER.person(), null, null), AuditOrder.NEWEST_FIRST, page));
        readings.put(
                "audit: 50 of a day long ago",
                () -> log.list(
                        audit(null, LONG_AGO, LONG_AGO.plus(Duration.ofDays(1))), AuditOrder.NEWEST_FIRST, page));
        readings.put(
                "audit: 50 by one person until long ago",
                () -> log.list(audit(CHECKER.person(), null, LONG_AGO), AuditOrder.NEWEST_FIRST, page));
        readings.put("audit: history of a statement", () -> log.history(LargeNewsroom.statement(2_346)));
        readings.put("audit: state of the log", log::summary);
        return readings;
    }

    private static Cost cost(JdbcClient database, Runnable read) {
        for (int round = 0; round < 3; round++) read.run();
        long before = blocks(database);
        read.run();
        long blocks = blocks(database) - before;
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            read.run();
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Cost(nanos[ROUNDS / 2] / 1e6, blocks);
    }

    /** Every block of a table or an index that was looked at so far, wherever it was found. */
    private static long blocks(JdbcClient database) {
        database.sql("select pg_stat_force_next_flush()").query().singleRow();
        database.sql("select pg_stat_clear_snapshot()").query().singleRow();
        return database.sql("""
                select sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit + idx_blks_read, 0)
                           + coalesce(toast_blks_hit + toast_blks_read + tidx_blks_hit + tidx_blks_read, 0))::bigint
                  from pg_statio_user_tables
                """).query(Long.class).single();
    }

    private static ArticleFilter only(Only only) {
        return only == Only.STALE
                ? new ArticleFilter(null, only, Sort.TITLE, false)
                : new ArticleFilter(null, only, Sort.RECEIVED, true);
    }

    private static ArticleFilter search(String query) {
        return new ArticleFilter(query, null, Sort.RECEIVED, true);
    }

    private static PageRequest middle() {
        return new PageRequest(
                Cursor.of("RECEIVED descending", LONG_AGO, LargeNewsroom.article(1_000))
                        .opaque(),
                50);
    }

    private static AuditFilter audit(@Nullable Person by, @Nullable Instant from, @Nullable Instant until) {
        return new AuditFilter(by, null, null, null, null, from, until);
    }

    private record Cost(double milliseconds, long blocks) {
        @Override
        public String toString() {
            return "%7.1f ms %5d bl".formatted(milliseconds, blocks);
        }
    }
}
