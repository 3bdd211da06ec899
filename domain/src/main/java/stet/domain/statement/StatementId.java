package stet.domain.statement;

import java.util.UUID;

/** Names one statement for ever. */
public record StatementId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
