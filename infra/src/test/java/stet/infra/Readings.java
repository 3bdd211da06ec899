package stet.infra;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleFilter.Only;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.article.Articles;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.history.ArticleChanges;
import stet.infra.history.AsItStood;
import stet.infra.lists.Cursor;
import stet.infra.lists.PageRequest;
import stet.infra.lists.Search;
import stet.infra.search.AlikeArticles;
import stet.infra.search.NewsroomSearch;
import stet.infra.source.Sources;
import stet.infra.statement.Dossiers;
import stet.infra.statement.RestingClaims;
import stet.infra.work.WorkQueues;

/** What is read in a large newsroom, by name, and the blocks of 8 KB that PostgreSQL looks at meanwhile. */
final class Readings {
    private static final Actor CHECKER = new Actor(new Person("checker5"), "Checker Five", Actor.Kind.PERSON);
    private static final Instant LONG_AGO = Instant.parse("2020-01-03T00:00:00Z");

    private Readings() {}

    static Map<String, Runnable> of(Projections projections) {
        Articles articles = projections.get(Articles.class);
        Dossiers dossiers = projections.get(Dossiers.class);
        WorkQueues queues = projections.get(WorkQueues.class);
        Sources sources = projections.get(Sources.class);
        PageRequest page = PageRequest.first(50);
        Map<String, Runnable> readings = new LinkedHashMap<>();
        readings.put("desk: 50 newest articles", () -> articles.articles(ArticleFilter.NEWEST, page));
        readings.put("desk: 50 with a verdict in review", () -> articles.articles(only(Only.IN_REVIEW), page));
        readings.put("desk: 50 with a stale verdict, by title", () -> articles.articles(only(Only.STALE), page));
        readings.put("desk: 50 that are clear no more", () -> articles.articles(only(Only.NO_LONGER_CLEAR), page));
        readings.put(
                "gate: the article that a text is nearest to",
                () -> projections
                        .get(AlikeArticles.class)
                        .nearest(List.of(
                                "The climate report of word777 says the same of the region",
                                "Nobody said that of it")));
        readings.put("desk: a page in the middle", () -> articles.articles(ArticleFilter.NEWEST, middle()));
        readings.put("search: a rare word", () -> articles.articles(search("word777"), page));
        readings.put("search: a topic of every fifth article", () -> articles.articles(search("climate"), page));
        readings.put("search: a word of every article", () -> articles.articles(search("the"), page));
        readings.put(
                "search: a word of every article, by title", () -> articles.articles(search("the", Sort.TITLE), page));
        readings.put("search: two words of every article", () -> articles.articles(search("the of"), page));
        readings.put("search: two letters", () -> articles.articles(search("hi"), page));
        readings.put("search: a piece of every title", () -> articles.articles(search("epor"), page));
        readings.put("queue of one checker", () -> queues.queue(CHECKER));
        readings.put("article page, 1,000 statements", () -> articles.article(LargeNewsroom.article(1)));
        readings.put("article page, 50 statements", () -> articles.article(LargeNewsroom.article(1_234)));
        readings.put("one statement with sources and notes", () -> dossiers.statement(LargeNewsroom.statement(2_345)));
        readings.put("50 newest sources", () -> sources.list(null, page));
        readings.put("sources: a piece of a title", () -> sources.list("ource 123", page));
        readings.put("sources: a piece that all have", () -> sources.list("example", page));
        readings.put("sources: two letters that all have", () -> sources.list("or", page));
        readings.put(
                "claims that rest on a source",
                () -> projections.get(RestingClaims.class).on(LargeNewsroom.source(77)));
        readings.putAll(readings(projections.get(NewsroomSearch.class), page));
        readings.putAll(readings(projections.get(AuditLog.class), page));
        return readings;
    }

    /** Of an article of 1,000 statements and 10,000 events, before the last thousand of them and the last five thousand. */
    static Map<String, Runnable> ofThePast(Projections projections) {
        AsItStood then = projections.get(AsItStood.class);
        ArticleChanges changes = projections.get(ArticleChanges.class);
        ArticleId article = LargeNewsroom.workedOn();
        long last = changes.indexAt(Instant.parse("2026-01-01T00:00:00Z"));
        Map<String, Runnable> readings = new LinkedHashMap<>();
        readings.put("as it stood: 1,000 statements, 10,000 events", () -> then.article(article, last));
        readings.put("as it stood: the same, half way", () -> then.article(article, last - 5_000));
        readings.put(
                "as it stood: a statement with ten events", () -> then.statement(LargeNewsroom.workedOn(500), last));
        readings.put("as it stood: a source of 50 claims", () -> then.source(LargeNewsroom.restedOn(7), last));
        readings.put(
                "what changed: the last 5,000 of 10,000 events",
                () -> changes.between(article, last - 5_000, last, PageRequest.first(PageRequest.MOST)));
        return readings;
    }

    private static Map<String, Runnable> readings(NewsroomSearch search, PageRequest page) {
        Map<String, Runnable> readings = new LinkedHashMap<>();
        List.of(
                        "word3210", // rare
                        "seldom", // in every 300th statement
                        "climate", // in every fifth
                        "some", // in every one
                        "something happened in some place",
                        "Statement 3210 says that something of note happened on some day in some place",
                        "\"of note\"",
                        "nowhere")
                .forEach(query -> readings.put(
                        "search everything: " + query,
                        () -> search.find(Search.of(query).orElseThrow(), page)));
        return readings;
    }

    private static Map<String, Runnable> readings(AuditLog log, PageRequest page) {
        Map<String, Runnable> readings = new LinkedHashMap<>();
        readings.put("audit: 50 newest", () -> log.list(AuditFilter.EVERYTHING, AuditOrder.NEWEST_FIRST, page));
        combinations().forEach((name, filter) -> {
            readings.put(name + ", newest", () -> log.list(filter, AuditOrder.NEWEST_FIRST, page));
            readings.put(name + ", oldest", () -> log.list(filter, AuditOrder.OLDEST_FIRST, page));
        });
        readings.put("audit: history of a statement", () -> log.history(LargeNewsroom.statement(2_346)));
        readings.put("audit: state of the log", log::summary);
        return readings;
    }

    /** Every block of a table or an index that was looked at so far, wherever it was found. */
    static long blocks(JdbcClient database) {
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
        return search(query, Sort.RECEIVED);
    }

    private static ArticleFilter search(String query, Sort sort) {
        return new ArticleFilter(query, null, sort, sort == Sort.RECEIVED);
    }

    private static PageRequest middle() {
        return new PageRequest(
                Cursor.of("RECEIVED descending", LONG_AGO, LargeNewsroom.article(1_000))
                        .opaque(),
                50);
    }

    /** What the ledger can be asked for: each thing, each two of them, and all of that in a span of time. */
    private static Map<String, AuditFilter> combinations() {
        Map<String, AuditFilter> all = new LinkedHashMap<>();
        for (@Nullable String person : choice(CHECKER.person().id()))
            for (@Nullable String type : choice("article-ingested", "note-added"))
                for (@Nullable String of : choice("article", "source", "account", "accounts"))
                    for (@Nullable String time : choice("from", "until", "day"))
                        if (person == null || type == null || of == null)
                            all.put(named(person, type, of, time), filter(person, type, of, time));
        return all;
    }

    private static String named(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" × ", "audit: ", ""));
    }

    private static List<@Nullable String> choice(String... values) {
        List<@Nullable String> choice = new ArrayList<>(List.of(values));
        choice.add(null);
        return choice;
    }

    private static AuditFilter filter(
            @Nullable String person, @Nullable String type, @Nullable String of, @Nullable String time) {
        return new AuditFilter(
                person == null ? null : new Person(person),
                "article".equals(of) ? LargeNewsroom.article(7) : null,
                null,
                "source".equals(of) ? LargeNewsroom.source(1) : null,
                type,
                time == null || time.equals("until") ? null : LONG_AGO,
                time == null || time.equals("from") ? null : LONG_AGO.plus(Duration.ofDays(1)),
                "account".equals(of) ? new Person("ben") : "accounts".equals(of) ? AuditFilter.ANY_ACCOUNT : null);
    }
}
