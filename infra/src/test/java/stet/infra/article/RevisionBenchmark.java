package stet.infra.article;

import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.request;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleCommand.SplitStatement;
import stet.domain.article.ArticleId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;

/**
 * What it costs to take in, revise and divide a long article, each in one transaction, beside a bare insert of as many rows of
 * the same bytes in the same run. Runs only when asked for by name; nothing can fail. {@code -Dstet.revision.statements=2000}
 * takes another length than 20,000 statements.
 */
@RunningStet
class RevisionBenchmark {
    private static final int STATEMENTS = Integer.getInteger("stet.revision.statements", 20_000);

    @Autowired
    CommandDesk desk;

    @Autowired
    Revisions revisions;

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.flyway.user}")
    String owner;

    @Value("${spring.flyway.password}")
    String password;

    private JdbcClient bare;

    @Test
    void a_long_article_is_revised_in_one_transaction() {
        bare = bare();
        for (int length : List.of(STATEMENTS / 10, STATEMENTS)) measure(length);
    }

    private JdbcClient bare() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner);
        source.setPassword(password);
        JdbcClient client = JdbcClient.create(source);
        client.sql("create table bare_event (like recorded_event including defaults including indexes)")
                .update();
        return client;
    }

    private void measure(int length) {
        System.out.printf("%n%,d statements %39s %8s%n", length, "events", "bare");
        String mark = UUID.randomUUID().toString();
        ArticleId article = new ArticleId(UUID.randomUUID());
        String first = text(length, mark, 0);
        String second = text(length, mark, 1);
        told("taken in", () -> done(desk.handle(AtTheDesk.ingest(article, first, false), request())));
        ReviseArticle revise = new ReviseArticle(article, second, 1, List.of(), null, ADA);
        timed("a revision looked at", () -> revisions.preview(revise));
        told("revised", () -> done(desk.handle(revise, request())));
        String begins = "Of street %d ".formatted(length / 2);
        int at = second.indexOf("and then", second.indexOf(begins));
        SplitStatement split = new SplitStatement(article, statement(article, begins), at, ADA);
        told("one statement split", () -> done(desk.handle(split, request())));
    }

    /** In a later round one sentence of ten has another figure, one of a hundred is new and one of a hundred is gone. */
    private static String text(int length, String mark, int round) {
        return IntStream.range(1, length)
                .filter(number -> round == 0 || number % 100 != 50)
                .mapToObj(number -> sentence(number, round))
                .collect(Collectors.joining(" ", "The streets of %s are told here. ".formatted(mark), ""));
    }

    private static String sentence(int number, int round) {
        int year = 1800 + number % 200 + (number % 10 == 3 ? round : 0);
        String told =
                "Of street %d it is told that it was paved in %d and then forgotten for good.".formatted(number, year);
        boolean fresh = round > 0 && number % 100 == 70;
        return fresh ? told + " Nobody lives in house %d any more.".formatted(number) : told;
    }

    private UUID statement(ArticleId article, String begins) {
        return bare.sql("""
                        select stream from recorded_event
                         where type = 'statement-recorded'
                           and payload ->> 'article' = :article and starts_with(payload ->> 'text', :begins)""")
                .param("article", article.toString())
                .param("begins", begins)
                .query(UUID.class)
                .single();
    }

    private void told(String what, Supplier<Done> act) {
        long from = newest();
        double seconds = timed(what, act);
        long events = newest() - from;
        double plain = seconds(() -> bare.sql("""
                        insert into bare_event select * from recorded_event
                         where arrival in (select arrival from recorded_event order by arrival desc limit :events)""").param("events", events).update());
        System.out.printf("%32s %,25d %7.2fs, of which it has %.2f%n", "", events, plain, plain / seconds);
    }

    private long newest() {
        return bare.sql("select count(*) from recorded_event").query(Long.class).single();
    }

    private static double timed(String what, Supplier<?> act) {
        double seconds = seconds(act);
        System.out.printf("%-30s %7.2fs%n", what, seconds);
        return seconds;
    }

    private static double seconds(Supplier<?> act) {
        long start = System.nanoTime();
        act.get();
        return (System.nanoTime() - start) / 1e9;
    }
}
