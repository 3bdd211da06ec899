package stet.domain.authorlink;

import java.time.Instant;
import stet.domain.Person;

/**
 * A link that was made for an article's author.
 *
 * @param to the author's name, as queries to them say it
 * @param hash SHA-256 of its secret end, in hexadecimal
 * @param revoked whether it was taken back
 */
public record AuthorLink(AuthorLinkId id, String to, String hash, Instant expiresAt, Person madeBy, boolean revoked) {

    /** Whether it opens anything at a moment. */
    public boolean opensAt(Instant now) {
        return !revoked && now.isBefore(expiresAt);
    }

    AuthorLink takenBack() {
        return new AuthorLink(id, to, hash, expiresAt, madeBy, true);
    }
}
