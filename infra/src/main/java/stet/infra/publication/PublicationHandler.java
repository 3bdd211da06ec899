package stet.infra.publication;

import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.publication.Publication;
import stet.domain.publication.Publication.Ready;
import stet.domain.publication.PublicationCommand;
import stet.domain.publication.PublicationCommand.CorrectArticle;
import stet.domain.publication.PublicationCommand.NoticeLapse;
import stet.domain.publication.PublicationCommand.PublishArticle;
import stet.domain.publication.PublicationCommand.WithdrawPublication;
import stet.domain.publication.PublicationEvent;
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
            case PublishArticle publish ->
                expected -> ready(publish, publish.by(), stream, (state, ready) -> state.decide(publish, ready));
            case CorrectArticle correct ->
                expected -> ready(correct, correct.by(), stream, (state, ready) -> state.decide(correct, ready));
            case NoticeLapse lapse ->
                expected -> streams.give(PublicationStreams.PUBLICATION, stream, null, state -> state.decide(lapse));
            case WithdrawPublication withdraw -> expected -> withdraw(withdraw, stream);
        };
    }

    private Answer ready(
            PublicationCommand command,
            Actor by,
            UUID stream,
            BiFunction<Publication, Ready, Decision<PublicationEvent>> decide) {
        return readiness
                .of(command.article(), by)
                .map(ready ->
                        streams.give(PublicationStreams.PUBLICATION, stream, null, state -> decide.apply(state, ready)))
                .orElseGet(() -> Answer.refused(stream, new UnknownArticle(command.article())));
    }

    private Answer withdraw(WithdrawPublication command, UUID stream) {
        boolean editor = checkers.editors().contains(command.by().person());
        return streams.give(PublicationStreams.PUBLICATION, stream, null, state -> state.decide(command, editor));
    }
}
