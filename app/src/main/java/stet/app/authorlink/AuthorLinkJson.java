package stet.app.authorlink;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import stet.domain.authorlink.AuthorLink;

/** A link of an article's author, as the API says it: without its secret end, which nobody but its holder knows. */
@Schema(name = "AuthorLink")
record AuthorLinkJson(
        UUID id,

        @Schema(description = "whose queries it opens: the author's name, as the article says it")
        String to,

        @Schema(description = "whether it opens anything now")
        boolean open,

        boolean revoked,
        Instant expiresAt,
        String madeBy) {

    static AuthorLinkJson of(AuthorLink link, boolean open) {
        return new AuthorLinkJson(
                link.id().value(),
                link.to(),
                open,
                link.revoked(),
                link.expiresAt(),
                link.madeBy().id());
    }
}
