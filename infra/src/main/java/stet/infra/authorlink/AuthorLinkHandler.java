package stet.infra.authorlink;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.domain.article.Article;
import stet.domain.article.Article.Ingested;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.authorlink.AuthorLinkCommand;
import stet.domain.authorlink.AuthorLinkEvent;
import stet.domain.authorlink.AuthorLinks;
import stet.infra.article.ArticleStreams;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.StreamType;
import stet.infra.desk.Streams;

/** Carries out commands about the links of articles' authors: one stream for each article. */
@Component
final class AuthorLinkHandler implements Handler<AuthorLinkCommand> {
    static final StreamType<AuthorLinks, AuthorLinkEvent> LINKS =
            StreamType.read(AuthorLinkFamily.NAME, id -> AuthorLinks.NONE, AuthorLinks::evolve);

    private final Streams streams;
    private final Clock clock;

    AuthorLinkHandler(Streams streams, Clock clock) {
        this.streams = streams;
        this.clock = clock;
    }

    @Override
    public Class<AuthorLinkCommand> commands() {
        return AuthorLinkCommand.class;
    }

    @Override
    public Work prepare(AuthorLinkCommand command) {
        return expected -> carryOut(command);
    }

    private Answer carryOut(AuthorLinkCommand command) {
        UUID stream = ArticleStreams.authorLinks(command.article());
        Article article = streams.now(ArticleStreams.ARTICLE, command.article().value());
        if (!(article instanceof Ingested ingested))
            return Answer.refused(stream, new UnknownArticle(command.article()));
        return streams.give(LINKS, stream, null, links -> links.decide(command, ingested.author(), clock.instant()));
    }
}
