package stet.infra.authorlink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.account.Secret;
import stet.domain.article.ArticleId;
import stet.domain.authorlink.AuthorLink;
import stet.domain.authorlink.AuthorLinkCommand.MakeAuthorLink;
import stet.domain.authorlink.AuthorLinkId;
import stet.domain.authorlink.AuthorLinks;
import stet.domain.authorlink.Opening;
import stet.infra.account.Secrets;
import stet.infra.account.TokenText;
import stet.infra.article.ArticleStreams;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.desk.Streams;
import stet.infra.engine.store.TimeOrderedIds;

/** Has authors' links made, tells their secret end this once, and says by the log itself what each opens now. */
@Component
public class AuthorLinkDesk {
    private static final int LONGEST_SECRET = 64;

    private final CommandDesk desk;
    private final Streams streams;
    private final AuthorLinkProperties settings;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    AuthorLinkDesk(CommandDesk desk, Streams streams, AuthorLinkProperties settings, TimeOrderedIds ids, Clock clock) {
        this.desk = desk;
        this.streams = streams;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a wish for a link. */
    public sealed interface Made {
        /**
         * It is made.
         *
         * @param secret its end, told this once; absent when a repeated request had its effect, and its answer, before
         */
        record Given(Done done, AuthorLinkId link, @Nullable Secret secret, Instant expiresAt) implements Made {}

        record Denied(List<Rejection> reasons) implements Made {}
    }

    /** Lets the article's author answer by a link, for as long as is usual here. */
    public Made make(ArticleId article, Actor by, Request request) {
        AuthorLinkId id = new AuthorLinkId(ids.next());
        Secret end = secrets.link();
        Instant until = clock.instant().plus(settings.lifetime()).truncatedTo(ChronoUnit.MILLIS);
        return switch (desk.handle(new MakeAuthorLink(article, id, hash(end), until, by), request)) {
            case Refused(var reasons) -> new Made.Denied(reasons);
            case Done done -> new Made.Given(done, id, done.replayed() ? null : end, until);
        };
    }

    /** All that were made for an article's author, the newest last. */
    public List<AuthorLink> of(ArticleId article) {
        return links(article).all();
    }

    /** Whether a link opens anything now. */
    public boolean opens(AuthorLink link) {
        return link.opensAt(clock.instant());
    }

    /** What whoever shows the end of a link finds behind it. */
    public sealed interface Behind {
        record Open(Opening opening) implements Behind {}

        /** It was a link once. */
        record Over(boolean revoked) implements Behind {}

        /** It never was one of this article's. */
        record Nothing() implements Behind {}
    }

    /** What the end of a link opens, asked of the log: a link that was revoked opens nothing from that moment on. */
    public Behind behind(ArticleId article, Secret end) {
        if (end.value().isEmpty() || end.value().length() > LONGEST_SECRET) return new Behind.Nothing();
        String hash = hash(end);
        Optional<AuthorLink> found = links(article).all().stream()
                .filter(link -> same(link.hash(), hash))
                .findFirst();
        return found.<Behind>map(link -> opens(link)
                        ? new Behind.Open(new Opening(article, link.id(), link.to(), link.madeBy()))
                        : new Behind.Over(link.revoked()))
                .orElseGet(Behind.Nothing::new);
    }

    private AuthorLinks links(ArticleId article) {
        return streams.now(AuthorLinkHandler.LINKS, ArticleStreams.authorLinks(article));
    }

    private static String hash(Secret end) {
        return HexFormat.of().formatHex(TokenText.sha256(end.value()));
    }

    /** In the same time, whatever differs. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
