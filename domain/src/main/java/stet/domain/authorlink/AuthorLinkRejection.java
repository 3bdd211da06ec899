package stet.domain.authorlink;

import java.time.Instant;
import stet.domain.Person;
import stet.domain.Rejection;

/** Why an author's link is not made, not revoked, or opens nothing. */
public sealed interface AuthorLinkRejection extends Rejection {

    /** A machine would let somebody in. */
    record AutomationHandlesLinks(Person automation) implements AuthorLinkRejection {
        @Override
        public String sentence() {
            return "%s is an automation. Only a person makes and revokes links for an author.".formatted(automation);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The article names nobody who could hold a link. */
    record NoAuthorNamed() implements AuthorLinkRejection {
        @Override
        public String sentence() {
            return "This article has no byline, so there is no author to make a link for. Ask by name, and file the answer yourself.";
        }
    }

    /** The article has no such link. */
    record UnknownAuthorLink(AuthorLinkId link) implements AuthorLinkRejection {
        @Override
        public String sentence() {
            return "This article has no link %s for its author. Reload the page to see its links.".formatted(link);
        }

        @Override
        public String field() {
            return "link";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** It was taken back before, or opens nothing any more by itself. */
    record AuthorLinkIsOver(boolean revoked, Instant expiresAt) implements AuthorLinkRejection {
        @Override
        public String sentence() {
            return revoked
                    ? "This link was revoked already, and opens nothing."
                    : "This link has expired, and opens nothing. There is nothing to revoke.";
        }

        @Override
        public String field() {
            return "link";
        }
    }
}
