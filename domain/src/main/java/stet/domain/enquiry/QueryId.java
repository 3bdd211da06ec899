package stet.domain.enquiry;

import java.util.UUID;

/** Names one query for ever. */
public record QueryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
