package stet.domain.fix;

import java.util.UUID;

/** Names one fix for ever. */
public record FixId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
