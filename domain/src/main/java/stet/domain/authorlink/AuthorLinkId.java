package stet.domain.authorlink;

import java.util.UUID;

/** Names one author's link for ever. Knowing it opens nothing. */
public record AuthorLinkId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
