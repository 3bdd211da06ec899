package stet.infra.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Person;
import stet.infra.command.Request.Idempotency;

/** Remembers what was answered to requests with a key, in the transaction of their effect. */
final class IdempotencyKeys {
    private final JdbcClient database;

    IdempotencyKeys(JdbcClient database) {
        this.database = database;
    }

    /** Takes a key for the current transaction, after any twin has ended; what the key stands for if it is taken. */
    Optional<Used> take(Person account, Idempotency key) {
        int taken = database.sql("""
                insert into idempotency_key (account, key, fingerprint) values (:account, :key, :fingerprint)
                on conflict do nothing""")
                .param("account", account.id())
                .param("key", key.key())
                .param("fingerprint", key.fingerprint())
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(used(account, key));
    }

    private Used used(Person account, Idempotency key) {
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
                .single();
    }

    private static OptionalLong arrival(ResultSet row) throws SQLException {
        long arrival = row.getLong("arrival");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(arrival);
    }

    void remember(Person account, Idempotency key, Answer answer, OptionalLong arrival) {
        database.sql("""
                update idempotency_key set stream = :stream, version = :version, arrival = :arrival
                 where account = :account and key = :key""")
                .param("stream", answer.stream())
                .param("version", answer.version())
                .param("arrival", arrival.isPresent() ? arrival.getAsLong() : null)
                .param("account", account.id())
                .param("key", key.key())
                .update();
    }

    /** What a key stands for. */
    record Used(String fingerprint, UUID stream, long version, OptionalLong arrival) {}
}
