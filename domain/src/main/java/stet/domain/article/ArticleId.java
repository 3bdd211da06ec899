package stet.domain.article;

import java.util.UUID;

/** Names one article for ever. */
public record ArticleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
