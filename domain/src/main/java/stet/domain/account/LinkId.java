package stet.domain.account;

import java.util.UUID;

/** Names one link by which a password is set; it opens nothing. */
public record LinkId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
