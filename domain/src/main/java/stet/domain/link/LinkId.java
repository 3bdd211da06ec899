package stet.domain.link;

import java.util.UUID;

/** Names the link between two claims: these two have one at most, and it keeps its name when they are linked again. */
public record LinkId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
