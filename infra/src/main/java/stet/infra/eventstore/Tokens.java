package stet.infra.eventstore;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the groups have come, read and written without claiming their tokens. That of groups that fill read models stands
 * beside the tables that they fill, in whichever version of these a transaction looks first.
 */
public class Tokens {
    /** Where every other group keeps its token. */
    static final TokenSchema TABLE = table("token_entry");

    static final TokenSchema BESIDE_READ_MODELS = table("read_position");

    private final JdbcClient database;
    private final Serializer serializer;

    Tokens(JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    private static TokenSchema table(String name) {
        return TokenSchema.builder()
                .setTokenTable(name)
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("updated_at")
                .setOwnerColumn("owner")
                .build();
    }

    /** A token for each segment of a processor; null where it has not read anything. */
    Stream<@Nullable TrackingToken> of(String processor) {
        return database
                .sql("select token, token_type from %s where processor_name = :processor".formatted(tableOf(processor)))
                .param("processor", processor)
                .query((row, number) -> new Stored(row.getString("token"), row.getString("token_type")))
                .list()
                .stream()
                .map(this::read);
    }

    private static String tableOf(String processor) {
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
        SerializedObject<String> token = serializer.serialize(new GlobalSequenceTrackingToken(index), String.class);
        database.sql("""
                insert into read_position (processor_name, segment, token, token_type, updated_at)
                values (:processor, 0, :token, :type, :now)
                on conflict (processor_name, segment) do update set token = excluded.token
                """)
                .param("processor", processor)
                .param("token", token.getData())
                .param("type", token.getType().getName())
                .param("now", DateTimeUtils.formatInstant(Instant.EPOCH))
                .update();
    }

    private @Nullable TrackingToken read(Stored stored) {
        if (stored.token() == null) return null;
        return serializer.deserialize(new SimpleSerializedObject<>(
                stored.token(), String.class, new SimpleSerializedType(stored.type(), null)));
    }

    private record Stored(@Nullable String token, @Nullable String type) {}
}
