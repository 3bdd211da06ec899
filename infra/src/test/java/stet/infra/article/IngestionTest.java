package stet.infra.article;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.ingest;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.AlreadyIngested;
import stet.domain.article.ArticleRejection.SameText;
import stet.domain.article.ArticleRejection.TooManyStatements;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.Together;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.engine.store.Log;

@RunningStet
class IngestionTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    JdbcClient database;

    @Test
    void an_article_and_each_of_its_statements_get_a_stream() {
        IngestArticle ingest = at.ingest("The bridge opened in 1932. It cost two million.");

        Done done = done(desk.handle(ingest, request()));

        assertThat(done.stream()).isEqualTo(ingest.article().value());
        assertThat(done.version()).isZero();
        assertThat(log.types(done.stream())).containsExactly("article-ingested");
        assertThat(log.statements(ingest.article()))
                .hasSize(3)
                .allSatisfy(
                        statement -> assertThat(log.types(statement.value())).containsExactly("statement-recorded"));
    }

    @Test
    void the_index_is_that_of_the_last_statement_so_that_readers_of_it_have_read_all() {
        IngestArticle ingest = at.ingest("The bridge opened in 1932. It cost two million.");

        Done done = done(desk.handle(ingest, request()));

        StatementId last = log.statements(ingest.article()).getLast();
        assertThat(log.rows(last.value()).getFirst()).containsEntry("log_index", done.index());
    }

    @Test
    void statements_are_named_in_reading_order() {
        ArticleId article = at.article();

        assertThat(log.statements(article).stream().map(StatementId::toString)).isSorted();
    }

    @Test
    void a_statement_keeps_its_exact_range_and_what_stands_around_it() {
        ArticleId article = new ArticleId(UUID.randomUUID());
        String text = "  It opened in 1932.   It cost two million. " + article;
        done(desk.handle(ingest(article, text, false), request()));

        StatementId second = log.statements(article).get(1);
        String payload = (String) log.rows(second.value()).getFirst().get("payload");

        assertThat(payload)
                .contains("\"text\": \"It cost two million.\"")
                .contains("\"range\": {\"end\": 43, \"start\": 23}")
                .contains("\"before\": \"  It opened in 1932.   \"");
    }

    @Test
    void the_same_text_is_refused_with_the_article_that_came_first() {
        IngestArticle first = at.ingest("The bridge opened in 1932.");
        done(desk.handle(first, request()));

        Outcome again = desk.handle(ingest(new ArticleId(UUID.randomUUID()), first.text() + "\n", false), request());

        assertThat(refused(again)).containsExactly(new SameText(first.article()));
    }

    @Test
    void a_duplicate_that_is_allowed_remembers_the_first() {
        IngestArticle first = at.ingest("The bridge opened in 1932.");
        done(desk.handle(first, request()));

        Done second = done(desk.handle(ingest(new ArticleId(UUID.randomUUID()), first.text(), true), request()));

        assertThat((String) log.rows(second.stream()).getFirst().get("payload"))
                .contains("\"duplicateOf\": \"" + first.article() + "\"");
    }

    @Test
    void a_third_copy_names_the_first_not_the_allowed_duplicate() {
        IngestArticle first = at.ingest("The bridge opened in 1932.");
        done(desk.handle(first, request()));
        done(desk.handle(ingest(new ArticleId(UUID.randomUUID()), first.text(), true), request()));

        Outcome third = desk.handle(ingest(new ArticleId(UUID.randomUUID()), first.text(), false), request());

        assertThat(refused(third)).containsExactly(new SameText(first.article()));
    }

    @Test
    void of_two_who_take_the_same_text_in_at_once_one_is_told_of_the_other() {
        String text = at.ingest("The bridge opened in 1932.").text();

        List<Outcome> outcomes =
                Together.times(4, () -> desk.handle(ingest(new ArticleId(UUID.randomUUID()), text, false), request()));

        List<Done> done = outcomes.stream()
                .filter(Done.class::isInstance)
                .map(Done.class::cast)
                .toList();
        assertThat(done).hasSize(1);
        ArticleId winner = new ArticleId(done.getFirst().stream());
        assertThat(outcomes.stream().filter(outcome -> !(outcome instanceof Done)))
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(refused(outcome)).containsExactly(new SameText(winner)));
    }

    @Test
    void an_id_is_used_once() {
        ArticleId article = at.article();

        assertThat(refused(desk.handle(ingest(article, "Another text. " + UUID.randomUUID(), false), request())))
                .containsExactly(new AlreadyIngested(article));
    }

    @Test
    void a_text_of_more_statements_than_an_article_may_have_is_refused_and_leaves_nothing() {
        ArticleId article = new ArticleId(UUID.randomUUID());

        Outcome outcome = desk.handle(ingest(article, "* ab\n".repeat(20_001), false), request());

        assertThat(refused(outcome)).containsExactly(new TooManyStatements(20_001, 20_000));
        assertThat(log.types(article.value())).isEmpty();
        assertThat(refused(desk.handle(ingest(article, "* ab\n".repeat(20_001), false), request())))
                .containsExactly(new TooManyStatements(20_001, 20_000));
    }

    @Test
    void a_text_without_words_is_refused() {
        assertThat(refused(desk.handle(ingest(new ArticleId(UUID.randomUUID()), "\u200b", false), request())))
                .containsExactly(new FieldMissing("text", "the text"));
    }
}
