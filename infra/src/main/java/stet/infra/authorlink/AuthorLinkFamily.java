package stet.infra.authorlink;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.authorlink.AuthorLinkEvent;
import stet.domain.authorlink.AuthorLinkEvent.AuthorLinkMade;
import stet.domain.authorlink.AuthorLinkEvent.AuthorLinkRevoked;
import stet.domain.authorlink.AuthorLinkId;
import stet.domain.words.Isolated;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Subject;

/** That authors were given links, and which of these were taken back. */
@Component
public final class AuthorLinkFamily implements Family<AuthorLinkEvent> {
    static final String NAME = "author-link";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<AuthorLinkEvent> events() {
        return AuthorLinkEvent.class;
    }

    @Override
    public List<EventType<? extends AuthorLinkEvent>> types() {
        return List.of(
                EventType.of("author-link-made", AuthorLinkMade.class),
                EventType.of("author-link-revoked", AuthorLinkRevoked.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of(PlainId.uuid(AuthorLinkId.class, AuthorLinkId::new));
    }

    @Override
    public Subject subject(AuthorLinkEvent event) {
        return Subject.ofArticle(event.article().value());
    }

    @Override
    public String sentence(AuthorLinkEvent event, @Nullable String source) {
        return switch (event) {
            case AuthorLinkMade made ->
                "made a link by which the author, %s, answers open queries, good until %s"
                        .formatted(Isolated.of(made.to()), made.expiresAt().truncatedTo(ChronoUnit.MINUTES));
            case AuthorLinkRevoked _ -> "revoked a link of the author";
        };
    }
}
