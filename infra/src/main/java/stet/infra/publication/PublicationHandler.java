package stet.infra.publication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.newsroom.Newsroom;
import stet.domain.publication.Publication.Ready;
import stet.domain.publication.PublicationCommand;
import stet.domain.publication.PublicationCommand.PublishArticle;
import stet.domain.publication.PublicationCommand.WithdrawPublication;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.Streams;
import stet.infra.newsroom.Newsrooms;
import stet.infra.statement.Checkers;

/** Carries out what changes what the public reads. */
@Component
final class PublicationHandler implements Handler<PublicationCommand> {
    private final Streams streams;
    private final Editions editions;
    private final Newsrooms newsrooms;
    private final Checkers checkers;
    private final Clock clock;

    PublicationHandler(Streams streams, Editions editions, Newsrooms newsrooms, Checkers checkers, Clock clock) {
        this.streams = streams;
        this.editions = editions;
        this.newsrooms = newsrooms;
        this.checkers = checkers;
        this.clock = clock;
    }

    @Override
    public Class<PublicationCommand> commands() {
        return PublicationCommand.class;
    }

    @Override
    public Work prepare(PublicationCommand command) {
        return expected -> carryOut(command);
    }

    private Answer carryOut(PublicationCommand command) {
        UUID stream = PublicationStreams.of(command.article());
        boolean editor = checkers.editors().contains(command.by().person());
        return switch (command) {
            case PublishArticle publish -> publish(publish, stream, editor);
            case WithdrawPublication withdraw ->
                streams.give(PublicationStreams.PUBLICATION, stream, null, state -> state.decide(withdraw, editor));
        };
    }

    private Answer publish(PublishArticle command, UUID stream, boolean editor) {
        Newsroom newsroom = newsrooms.newsroom();
        Editions.@Nullable Draft draft =
                editions.of(command.article(), newsroom.description()).orElse(null);
        if (draft == null) return Answer.refused(stream, new UnknownArticle(command.article()));
        Ready ready = new Ready(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                editor,
                draft.clear(),
                draft.edition(),
                newsroom.descriptions());
        return streams.give(PublicationStreams.PUBLICATION, stream, null, state -> state.decide(command, ready));
    }
}
