package stet.domain.statement;

import java.util.UUID;

/** Names one note on a statement, whatever becomes of its words. */
public record NoteId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
