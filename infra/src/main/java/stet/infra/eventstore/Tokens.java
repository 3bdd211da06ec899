package stet.infra.eventstore;

import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored tokens of the event processors, read without claiming them. */
final class Tokens {
    static final TokenSchema TABLE = TokenSchema.builder()
            .setTokenTable("token_entry")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("updated_at")
            .setOwnerColumn("owner")
            .build();

    private final JdbcClient database;
    private final Serializer serializer;

    Tokens(JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /** A token for each segment of a processor; null where it has not read anything. */
    Stream<@Nullable TrackingToken> of(String processor) {
        return database
                .sql("select token, token_type from token_entry where processor_name = :processor")
                .param("processor", processor)
                .query((row, number) -> new Stored(row.getString("token"), row.getString("token_type")))
                .list()
                .stream()
                .map(this::read);
    }

    void release(String processor) {
        database.sql("update token_entry set owner = null where processor_name = :processor")
                .param("processor", processor)
                .update();
    }

    private @Nullable TrackingToken read(Stored stored) {
        if (stored.token() == null) return null;
        return serializer.deserialize(new SimpleSerializedObject<>(
                stored.token(), String.class, new SimpleSerializedType(stored.type(), null)));
    }

    private record Stored(@Nullable String token, @Nullable String type) {}
}
