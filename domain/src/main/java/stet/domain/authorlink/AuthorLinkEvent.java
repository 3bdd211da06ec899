package stet.domain.authorlink;

import java.time.Instant;
import stet.domain.Person;
import stet.domain.article.ArticleId;

/** Something that happened to the links of an article's author. */
public sealed interface AuthorLinkEvent {

    ArticleId article();

    AuthorLinkId link();

    /**
     * The article's author may answer by a link.
     *
     * @param to the author's name
     * @param hash SHA-256 of its secret end, in hexadecimal: 256 random bits, which nobody finds from it
     */
    record AuthorLinkMade(
            ArticleId article, AuthorLinkId link, String to, String hash, Instant expiresAt, Person madeBy)
            implements AuthorLinkEvent {}

    /** A link opens nothing any more. */
    record AuthorLinkRevoked(ArticleId article, AuthorLinkId link, Person revokedBy) implements AuthorLinkEvent {}
}
