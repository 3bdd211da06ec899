package stet.infra.engine.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.store.LogIndex;

/**
 * How far the groups have come, read and written without claiming their tokens. That of groups that fill read models stands
 * beside the tables that they fill, in whichever version of these a transaction looks first.
 */
public class Tokens {
    static final String LAST_INDEX = "select coalesce(max(log_index), %d) from log_entry".formatted(LogIndex.NONE);

    private final JdbcClient database;
    private final Serializer serializer;

    public Tokens(JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /** A token for each segment of a processor; null where it has not read anything, or where what stands there is no position. */
    Stream<@Nullable TrackingToken> of(String processor) {
        return database
                .sql("select token, token_type, (%s) as last from %s where processor_name = :processor"
                        .formatted(LAST_INDEX, tableOf(processor)))
                .param("processor", processor)
                .query(this::believable)
                .list()
                .stream()
                .map(token -> token.read(serializer));
    }

    private StoredToken believable(ResultSet row, int number) throws SQLException {
        StoredToken token = StoredToken.row(row, number);
        return token.isBetween(LogIndex.NONE, row.getLong("last"), serializer) ? token : StoredToken.NONE;
    }

    /** The table with the tokens of a group. */
    static String tableOf(String processor) {
        return ProcessingGroups.REBUILDABLE.contains(processor) ? "read_position" : "token_entry";
    }

    /** The index of the log up to which a group has read, empty before its first event. */
    public Optional<Long> position(String processor) {
        return of(processor)
                .map(WrappedToken::unwrapLowerBound)
                .filter(Objects::nonNull)
                .map(token -> token.position().orElseThrow())
                .findFirst();
    }

    /** Notes that a group, for which no processor reads, has read up to an index of the log. */
    public void place(String processor, long index) {
        StoredToken token = StoredToken.of(new GlobalSequenceTrackingToken(index), serializer);
        database.sql("""
                insert into read_position (processor_name, segment, token, token_type, updated_at)
                values (:processor, 0, :token, :type, :now)
                on conflict (processor_name, segment) do update set token = excluded.token
                """)
                .param("processor", processor)
                .param("token", token.text())
                .param("type", token.type())
                .param("now", DateTimeUtils.formatInstant(Instant.EPOCH))
                .update();
    }
}
