package stet.domain.account;

import java.util.UUID;

/** Names one token for ever; it opens nothing. */
public record TokenId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
