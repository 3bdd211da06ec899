package stet.infra.engine.store;

import java.util.Arrays;
import java.util.function.Function;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;

/**
 * JSON in UTF-8 as a part of an event is stored. What it says is made out once, for all readers that are handed it, and can't
 * change: events and their metadata are values.
 */
final class StoredJson implements SerializedObject<byte[]> {
    private final SerializedType type;
    private final byte[] json;
    private volatile @Nullable Object meaning;

    StoredJson(SerializedType type, byte[] json) {
        this.type = type;
        this.json = json;
    }

    boolean is(byte[] other) {
        return Arrays.equals(json, other);
    }

    /** Two that ask at once may both make it out; they get equal values. */
    <T> T meaning(Function<SerializedObject<byte[]>, T> makeOut) {
        @SuppressWarnings("unchecked") // one serializer reads it, always as the same type
        T known = (T) meaning;
        if (known != null) return known;
        T made = makeOut.apply(this);
        meaning = made;
        return made;
    }

    @Override
    public Class<byte[]> getContentType() {
        return byte[].class;
    }

    @Override
    public SerializedType getType() {
        return type;
    }

    @Override
    public byte[] getData() {
        return json;
    }
}
