package stet.infra.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.refused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.NoVerdictProposed;
import stet.infra.RunningStet;
import stet.infra.Together;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request.Idempotency;
import stet.infra.desk.RequestRejection.KeyUsedBefore;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.store.Log;

@RunningStet
class IdempotencyTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    JdbcClient database;

    @Autowired
    TestDatabase tables;

    @Test
    void a_repeated_request_has_one_effect_and_the_same_answer() {
        StatementId statement = at.statement();
        Request request = keyed(anyKey(), "note");
        Done first = done(desk.handle(Noting.note(statement, "Odd.", ADA), request));

        Done again = done(desk.handle(Noting.note(statement, "Odd.", ADA), request));

        assertThat(again).isEqualTo(new Done(first.stream(), first.version(), first.index(), true, true));
        assertThat(log.types(statement.value())).containsExactly("statement-recorded", "note-added");
    }

    @Test
    void the_answer_stays_when_others_went_on_meanwhile() {
        StatementId statement = at.statement();
        Request request = keyed(anyKey(), "flag");
        Done first = done(desk.handle(new FlagClaim(statement, null, null, ADA), request));
        at.done(Noting.note(statement, "Odd.", BEN));

        Done again = done(desk.handle(new FlagClaim(statement, null, null, ADA), request));

        assertThat(again.version()).isEqualTo(first.version());
    }

    @Test
    void a_repeated_ingestion_names_the_article_of_the_first() {
        Request request = keyed(anyKey(), "ingest");
        IngestArticle first = at.ingest("The bridge opened in 1932.");
        done(desk.handle(first, request));

        Done again =
                done(desk.handle(AtTheDesk.ingest(new ArticleId(UUID.randomUUID()), first.text(), false), request));

        assertThat(again.stream()).isEqualTo(first.article().value());
        assertThat(again.replayed()).isTrue();
    }

    @Test
    void one_key_never_means_two_things() {
        StatementId statement = at.statement();
        String key = anyKey();
        done(desk.handle(Noting.note(statement, "Odd.", ADA), keyed(key, "one note")));

        assertThat(refused(desk.handle(Noting.note(statement, "Even.", ADA), keyed(key, "another note"))))
                .containsExactly(new KeyUsedBefore(key));
    }

    @Test
    void a_key_is_its_account_s_own() {
        StatementId statement = at.statement();
        Request request = keyed(anyKey(), "note");
        done(desk.handle(Noting.note(statement, "Odd.", ADA), request));

        assertThat(done(desk.handle(Noting.note(statement, "Odd.", BEN), request))
                        .replayed())
                .isFalse();
    }

    /** Whether a request was made before is asked only when it comes to nothing. */
    @Test
    void the_key_of_somebody_else_answers_no_request_that_comes_to_nothing() {
        StatementId statement = at.statement();
        Request request = keyed(anyKey(), "flag");
        done(desk.handle(new FlagClaim(statement, null, null, ADA), request));

        assertThat(refused(desk.handle(new ReturnForRework(statement, null, "No.", BEN), request)))
                .hasOnlyElementsOfType(NoVerdictProposed.class);
    }

    @Test
    void a_refused_request_does_not_use_its_key_up() {
        StatementId statement = at.statement();
        Request request = keyed(anyKey(), "assign");
        refused(desk.handle(new AssignChecker(statement, null, BEN.person(), ADA), request));
        at.done(new FlagClaim(statement, null, null, ADA));

        assertThat(done(desk.handle(new AssignChecker(statement, null, BEN.person(), ADA), request))
                        .replayed())
                .isFalse();
    }

    @Test
    void twins_have_one_effect_and_agree_on_it() {
        StatementId statement = at.statement();
        Request request = keyed(anyKey(), "flag");

        List<Done> twins =
                Together.times(8, () -> done(desk.handle(new FlagClaim(statement, null, null, ADA), request)));

        assertThat(twins).extracting(Done::index).containsOnly(twins.getFirst().index());
        assertThat(twins).filteredOn(twin -> !twin.replayed()).hasSize(1);
        assertThat(log.types(statement.value())).containsExactly("statement-recorded", "claim-flagged");
    }

    @Test
    void a_key_is_forgotten_when_its_time_is_over_and_means_a_new_request_then() {
        StatementId statement = at.statement();
        Request old = keyed(anyKey(), "note");
        Request young = keyed(anyKey(), "note");
        for (Request request : List.of(old, young)) done(desk.handle(Noting.note(statement, "Odd.", ADA), request));
        JdbcClient.create(tables.asOwner().dataSource())
                .sql("update idempotency_key set used_at = now() - interval '8 days' where key = ?")
                .param(old.idempotency().key())
                .update();

        new IdempotencyKeys(database).forget(Duration.ofDays(7));

        assertThat(done(desk.handle(Noting.note(statement, "Odd.", ADA), old)).replayed())
                .isFalse();
        assertThat(done(desk.handle(Noting.note(statement, "Odd.", ADA), young)).replayed())
                .isTrue();
    }

    private static String anyKey() {
        return "key-" + UUID.randomUUID();
    }

    private static Request keyed(String key, String fingerprint) {
        return new Request(Channel.API, "request-" + key, null, new Idempotency(key, fingerprint), null);
    }
}
