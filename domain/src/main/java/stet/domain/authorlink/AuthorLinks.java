package stet.domain.authorlink;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Rejection;
import stet.domain.authorlink.AuthorLinkCommand.MakeAuthorLink;
import stet.domain.authorlink.AuthorLinkCommand.RevokeAuthorLink;
import stet.domain.authorlink.AuthorLinkEvent.AuthorLinkMade;
import stet.domain.authorlink.AuthorLinkEvent.AuthorLinkRevoked;
import stet.domain.authorlink.AuthorLinkRejection.AuthorLinkIsOver;
import stet.domain.authorlink.AuthorLinkRejection.AutomationHandlesLinks;
import stet.domain.authorlink.AuthorLinkRejection.NoAuthorNamed;
import stet.domain.authorlink.AuthorLinkRejection.UnknownAuthorLink;
import stet.domain.words.Blank;

/**
 * The links of an article's author as its events have made them.
 *
 * @param all in the order in which they were made
 */
public record AuthorLinks(List<AuthorLink> all) {
    /** Before any event. */
    public static final AuthorLinks NONE = new AuthorLinks(List.of());

    public AuthorLinks {
        all = List.copyOf(all);
    }

    /**
     * What follows from the command, or why it is refused.
     *
     * @param author the article's byline, absent when it has none
     */
    public Decision<AuthorLinkEvent> decide(AuthorLinkCommand command, @Nullable String author, Instant now) {
        if (command.by().isAutomation())
            return Decision.rejected(new AutomationHandlesLinks(command.by().person()));
        return switch (command) {
            case MakeAuthorLink make -> make(make, Blank.toAbsent(author));
            case RevokeAuthorLink revoke ->
                whyNotRevoked(revoke.link(), now)
                        .<Decision<AuthorLinkEvent>>map(Decision::rejected)
                        .orElseGet(() -> Decision.accepted(new AuthorLinkRevoked(
                                revoke.article(), revoke.link(), revoke.by().person())));
        };
    }

    private static Decision<AuthorLinkEvent> make(MakeAuthorLink command, @Nullable String author) {
        if (author == null) return Decision.rejected(new NoAuthorNamed());
        return Decision.accepted(new AuthorLinkMade(
                command.article(),
                command.link(),
                author,
                command.hash(),
                command.expiresAt(),
                command.by().person()));
    }

    private Optional<Rejection> whyNotRevoked(AuthorLinkId id, Instant now) {
        AuthorLink link = find(id).orElse(null);
        if (link == null) return Optional.of(new UnknownAuthorLink(id));
        return link.opensAt(now)
                ? Optional.empty()
                : Optional.of(new AuthorLinkIsOver(link.revoked(), link.expiresAt()));
    }

    /** The link of that name. */
    public Optional<AuthorLink> find(AuthorLinkId id) {
        return all.stream().filter(link -> link.id().equals(id)).findFirst();
    }

    /** This state with one more event behind it. */
    public AuthorLinks evolve(AuthorLinkEvent event) {
        return switch (event) {
            case AuthorLinkMade made -> {
                List<AuthorLink> more = new ArrayList<>(all);
                more.add(new AuthorLink(made.link(), made.to(), made.hash(), made.expiresAt(), made.madeBy(), false));
                yield new AuthorLinks(more);
            }
            case AuthorLinkRevoked revoked ->
                new AuthorLinks(all.stream()
                        .map(link -> link.id().equals(revoked.link()) ? link.takenBack() : link)
                        .toList());
        };
    }
}
