package stet.infra.engine.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import stet.infra.engine.store.LogIndex;

/**
 * A token as its row holds it; of both parts nothing where nothing was read.
 *
 * @param text the token itself
 * @param type the name of its class
 */
record StoredToken(@Nullable String text, @Nullable String type) {
    static final StoredToken NONE = new StoredToken(null, null);

    static StoredToken row(ResultSet row, int number) throws SQLException {
        return new StoredToken(row.getString("token"), row.getString("token_type"));
    }

    static StoredToken of(@Nullable TrackingToken token, Serializer serializer) {
        if (token == null) return NONE;
        SerializedObject<String> text = serializer.serialize(token, String.class);
        return new StoredToken(text.getData(), text.getType().getName());
    }

    @Nullable
    TrackingToken read(Serializer serializer) {
        if (text == null) return null;
        return serializer.deserialize(
                new SimpleSerializedObject<>(text, String.class, new SimpleSerializedType(type, null)));
    }

    /** Whether it says that nothing was read, or everything up to an index between two. */
    boolean isBetween(long first, long last, Serializer serializer) {
        try {
            TrackingToken token = read(serializer);
            long index = LogIndex.in(token);
            return token == null || (first <= index && index <= last);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
