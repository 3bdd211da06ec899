package stet.infra.log;

import static stet.infra.desk.AtTheDesk.ADA;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.statement.StatementId;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.postgres.TestDatabase;

/** Notes that Ada writes, the checkpoints over them, and a superuser who may lay hands on both. */
record SignedNotes(AtTheDesk at, VerifiableLog log, JdbcClient superuser) {

    static SignedNotes in(AtTheDesk at, VerifiableLog log, TestDatabase database) {
        return new SignedNotes(at, log, JdbcClient.create(database.asSuperuser().withoutTriggers()));
    }

    /** Answers with its index. */
    long add(StatementId statement, String text) {
        return Objects.requireNonNull(at.done(Noting.note(statement, text, ADA)).index());
    }

    SignedCheckpoint signedOver(long index) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> log.newest().filter(newest -> newest.head().size() > index), Optional::isPresent)
                .orElseThrow();
    }

    /** Changes in the database what a note says. */
    void rewrite(long index, String text) {
        superuser.sql("""
                        update recorded_event set payload = jsonb_set(payload, '{text}', to_jsonb(:text))
                         where arrival = (select arrival from log_entry where log_index = :index)""").param("text", text).param("index", index).update();
    }
}
