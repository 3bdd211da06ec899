package stet.domain.review;

import java.util.UUID;

/** Names one review for ever. */
public record ReviewId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
