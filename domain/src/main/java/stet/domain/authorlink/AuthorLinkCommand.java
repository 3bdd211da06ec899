package stet.domain.authorlink;

import java.time.Instant;
import java.util.List;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;

/** Something that is wanted about the links of an article's author. */
public sealed interface AuthorLinkCommand extends Command {

    ArticleId article();

    @Override
    default List<Rejection> shape() {
        return List.of();
    }

    /**
     * Let the article's author answer by a link.
     *
     * @param hash SHA-256 of its secret end, in hexadecimal: nothing else of it comes here
     */
    record MakeAuthorLink(ArticleId article, AuthorLinkId link, String hash, Instant expiresAt, Actor by)
            implements AuthorLinkCommand {}

    /** Have a link open nothing any more. */
    record RevokeAuthorLink(ArticleId article, AuthorLinkId link, Actor by) implements AuthorLinkCommand {}
}
