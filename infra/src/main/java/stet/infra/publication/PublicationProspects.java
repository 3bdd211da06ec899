package stet.infra.publication;

import java.util.Optional;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.publication.CorrectionKind;
import stet.domain.publication.Publication;
import stet.domain.publication.PublicationCommand.CorrectArticle;
import stet.domain.publication.PublicationCommand.PublishArticle;
import stet.domain.publication.PublicationCommand.WithdrawPublication;
import stet.domain.publication.PublicationEvent;
import stet.infra.desk.Streams;
import stet.infra.statement.Checkers;

/** What somebody could do about a publication now, as the rules themselves say. */
@Component
public class PublicationProspects {
    private final Streams streams;
    private final Checkers checkers;
    private final Readiness readiness;

    PublicationProspects(Streams streams, Checkers checkers, Readiness readiness) {
        this.streams = streams;
        this.checkers = checkers;
        this.readiness = readiness;
    }

    /** Why this person could not publish an article now; empty when they could, and when there is no such article. */
    public Optional<Rejection> whyNotPublished(ArticleId article, Actor by) {
        return readiness
                .of(article, by)
                .flatMap(ready -> reason(publication(article).decide(new PublishArticle(article, null, by), ready)));
    }

    /** Why this person could not correct it in this way now; empty when they could, and when there is no such article. */
    public Optional<Rejection> whyNotCorrected(ArticleId article, CorrectionKind kind, Actor by) {
        CorrectArticle command = new CorrectArticle(article, kind, "A note.", null, by);
        return readiness
                .of(article, by)
                .flatMap(ready -> reason(publication(article).decide(command, ready)));
    }

    /** Why this person could not withdraw it now. */
    public Optional<Rejection> whyNotWithdrawn(ArticleId article, Actor by) {
        boolean editor = checkers.editors().contains(by.person());
        return reason(publication(article).decide(new WithdrawPublication(article, "A reason.", by), editor));
    }

    private Publication publication(ArticleId article) {
        return streams.now(PublicationStreams.PUBLICATION, PublicationStreams.of(article));
    }

    private static Optional<Rejection> reason(Decision<PublicationEvent> decision) {
        return decision instanceof Rejected<PublicationEvent>(var reason) ? Optional.of(reason) : Optional.empty();
    }
}
