package stet.domain.source;

import java.util.UUID;

/** Names one source for ever. */
public record SourceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
