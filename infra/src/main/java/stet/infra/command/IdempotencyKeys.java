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

    /** Uses a key in the current transaction, which fails with a conflict when a twin was faster. */
    void use(Person account, Idempotency key, Answer answer, OptionalLong arrival) {
        database.sql("""
                insert into idempotency_key (account, key, fingerprint, stream, version, arrival)
                values (:account, :key, :fingerprint, :stream, :version, :arrival)""")
                .param("account", account.id())
                .param("key", key.key())
                .param("fingerprint", key.fingerprint())
                .param("stream", answer.stream())
                .param("version", answer.version())
                .param("arrival", arrival.isPresent() ? arrival.getAsLong() : null)
                .update();
    }

    /** What a key stands for. */
    record Used(String fingerprint, UUID stream, long version, OptionalLong arrival) {}
}
