package stet.domain.evidence;

import java.util.UUID;

/** Names one use of a source for one claim. */
public record AttachmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
