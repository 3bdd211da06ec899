package stet.infra.publication;

import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.publication.PublicationCommand;
import stet.domain.publication.PublicationCommand.NoticeLapse;
import stet.domain.publication.PublicationCommand.PublishArticle;
import stet.domain.publication.PublicationCommand.WithdrawPublication;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.Streams;
import stet.infra.statement.Checkers;

/** Carries out what changes what the public reads. */
@Component
final class PublicationHandler implements Handler<PublicationCommand> {
    private final Streams streams;
    private final Readiness readiness;
    private final Checkers checkers;

    PublicationHandler(Streams streams, Readiness readiness, Checkers checkers) {
        this.streams = streams;
        this.readiness = readiness;
        this.checkers = checkers;
    }

    @Override
    public Class<PublicationCommand> commands() {
        return PublicationCommand.class;
    }

    @Override
    public Work prepare(PublicationCommand command) {
        UUID stream = PublicationStreams.of(command.article());
        return switch (command) {
            case PublishArticle publish -> expected -> publish(publish, stream);
            case NoticeLapse lapse ->
                expected -> streams.give(PublicationStreams.PUBLICATION, stream, null, state -> state.decide(lapse));
            case WithdrawPublication withdraw -> expected -> withdraw(withdraw, stream);
        };
    }

    private Answer publish(PublishArticle command, UUID stream) {
        return readiness
                .of(command.article(), command.by())
                .map(ready -> streams.give(
                        PublicationStreams.PUBLICATION, stream, null, state -> state.decide(command, ready)))
                .orElseGet(() -> Answer.refused(stream, new UnknownArticle(command.article())));
    }

    private Answer withdraw(WithdrawPublication command, UUID stream) {
        boolean editor = checkers.editors().contains(command.by().person());
        return streams.give(PublicationStreams.PUBLICATION, stream, null, state -> state.decide(command, editor));
    }
}
