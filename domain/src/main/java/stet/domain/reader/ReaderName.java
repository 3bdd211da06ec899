package stet.domain.reader;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one of the readers of the log. */
public record ReaderName(String value) {

    /** The stream of what happened to this reader. */
    public UUID stream() {
        return UUID.nameUUIDFromBytes(("reader " + value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value;
    }
}
