package stet.infra.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Person;
import stet.infra.desk.Request.Idempotency;
import stet.infra.engine.store.Receipt;

/** Remembers what was answered to requests with a key. Who appends something has its key written with it. */
final class IdempotencyKeys {
    private final JdbcClient database;

    IdempotencyKeys(JdbcClient database) {
        this.database = database;
    }

    /** What a key stands for, if it was used. */
    Optional<Used> find(Person account, Idempotency key) {
        return database.sql("""
                select fingerprint, stream, version, arrival from idempotency_key
                 where account = :account and key = :key""")
                .param("account", account.id())
                .param("key", key.key())
                .query((row, number) -> new Used(
                        row.getString("fingerprint"),
                        row.getObject("stream", UUID.class),
                        row.getLong("version"),
                        arrival(row)))
                .optional();
    }

    private static OptionalLong arrival(ResultSet row) throws SQLException {
        long arrival = row.getLong("arrival");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(arrival);
    }

    /** Uses a key for a request that led to nothing new; fails with a conflict when a twin was faster. */
    void use(Receipt receipt) {
        database.sql("""
                insert into idempotency_key (account, key, fingerprint, stream, version)
                values (:account, :key, :fingerprint, :stream, :version)""")
                .param("account", receipt.account())
                .param("key", receipt.key())
                .param("fingerprint", receipt.fingerprint())
                .param("stream", receipt.stream())
                .param("version", receipt.version())
                .update();
    }

    /** Forgets, by the clock of the database, the keys that were used longer ago than that: they can be used anew. */
    void forget(Duration kept) {
        database.sql("delete from idempotency_key where used_at < now() - make_interval(secs => :kept)")
                .param("kept", kept.toSeconds())
                .update();
    }

    /** What a key stands for. */
    record Used(String fingerprint, UUID stream, long version, OptionalLong arrival) {}
}
