package stet.domain.capture;

import java.util.UUID;

/** Names one capture for ever. */
public record CaptureId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
