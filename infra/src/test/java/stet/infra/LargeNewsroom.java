package stet.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;

/** A newsroom of many articles, written straight into the tables of the log and of what is read. */
final class LargeNewsroom {
    private static final int WORKED_ON = 1_000;

    private LargeNewsroom() {}

    /** Fifty statements an article. */
    static void fill(JdbcClient database, int articles) {
        fill(database, articles, 50 * articles);
    }

    static void fill(JdbcClient database, int articles, int statements) {
        database.sql("set transaction_timeout = 0").update();
        run(database, "large-newsroom.sql", articles, statements);
        database.sql("vacuum analyze").update();
    }

    /** An article with much that happened to it, besides. */
    static void fillWorkedOn(JdbcClient database) {
        run(database, "large-article.sql", 1, WORKED_ON);
        database.sql("vacuum analyze").update();
    }

    private static void run(JdbcClient database, String file, int articles, int statements) {
        try {
            String sql = new ClassPathResource(file, LargeNewsroom.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace(":articles", Integer.toString(articles))
                    .replace(":statements", Integer.toString(statements));
            for (String statement : sql.split(";\n")) database.sql(statement).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article of a thousand statements, with ten events each, behind all others in the log. */
    static ArticleId workedOn() {
        return new ArticleId(id(3, 0));
    }

    /** One of its statements. */
    static StatementId workedOn(int number) {
        return new StatementId(id(3, number));
    }

    /** One of the twenty sources on which it rests; all of it rests on the first, besides. */
    static SourceId restedOn(int number) {
        return new SourceId(id(4, number));
    }

    static ArticleId article(int number) {
        return new ArticleId(id(0, number));
    }

    /** Something happened to those with an even number. */
    static StatementId statement(int number) {
        return new StatementId(id(1, number));
    }

    static SourceId source(int number) {
        return new SourceId(id(2, number));
    }

    private static UUID id(int kind, int number) {
        return UUID.fromString("00000000-%04x-7000-8000-%012x".formatted(kind, number));
    }
}
