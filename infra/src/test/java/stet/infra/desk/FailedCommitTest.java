package stet.infra.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.infra.desk.AtTheDesk.ADA;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.Request.Idempotency;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.store.Log;

/** What fails at the very last moment leaves nothing behind, neither in the log nor beside it. */
@RunningStet
@TestPropertySource(
        properties = "stet.log.when-broken=GO_ON") // so that the trigger that fails, when it is found, is not why
@DirtiesContext
class FailedCommitTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    TestDatabase tables;

    @BeforeEach
    void refuse_to_commit_what_says_fatal() {
        owner().sql("""
                create function fail() returns trigger language plpgsql as $$
                begin
                    if new.payload::text like '%FATAL%' then raise exception 'failed at commit'; end if;
                    return null;
                end $$""").update();
        owner().sql("""
                create constraint trigger fail_at_commit after insert on recorded_event
                deferrable initially deferred for each row execute function fail()""").update();
    }

    private JdbcClient owner() {
        return JdbcClient.create(tables.asOwner().dataSource());
    }

    @AfterEach
    void commit_again() {
        owner().sql("drop trigger fail_at_commit on recorded_event").update();
        owner().sql("drop function fail()").update();
    }

    @Test
    void a_command_leaves_nothing() {
        StatementId statement = at.statement();
        long before = log.size();

        assertThatThrownBy(() -> desk.handle(Noting.note(statement, "FATAL", ADA), keyed()));

        assertThat(log.size()).isEqualTo(before);
        assertThat(at.done(Noting.note(statement, "fine", ADA)).version()).isEqualTo(1);
    }

    @Test
    void an_article_leaves_neither_itself_nor_a_statement_nor_its_fingerprint() {
        IngestArticle ingest = at.ingest("It opened in 1932. It is FATAL.");
        long before = log.size();

        assertThatThrownBy(() -> desk.handle(ingest, keyed()));

        assertThat(log.size()).isEqualTo(before);
    }

    private static Request keyed() {
        String key = UUID.randomUUID().toString();
        return new Request(Channel.API, key, null, new Idempotency(key, "same"), null);
    }
}
