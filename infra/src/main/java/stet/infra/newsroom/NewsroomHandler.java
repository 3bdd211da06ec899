package stet.infra.newsroom;

import org.springframework.stereotype.Component;
import stet.domain.newsroom.Newsroom;
import stet.domain.newsroom.NewsroomCommand;
import stet.domain.newsroom.NewsroomEvent;
import stet.infra.desk.Handler;
import stet.infra.desk.StreamType;
import stet.infra.desk.Streams;
import stet.infra.statement.Checkers;

/** Carries out what is to be settled for the newsroom. */
@Component
final class NewsroomHandler implements Handler<NewsroomCommand> {
    static final StreamType<Newsroom, NewsroomEvent> NEWSROOM =
            StreamType.read(NewsroomFamily.NAME, id -> Newsroom.unsettled(), Newsroom::evolve);

    private final Streams streams;
    private final Checkers checkers;

    NewsroomHandler(Streams streams, Checkers checkers) {
        this.streams = streams;
        this.checkers = checkers;
    }

    @Override
    public Class<NewsroomCommand> commands() {
        return NewsroomCommand.class;
    }

    @Override
    public Work prepare(NewsroomCommand command) {
        return expected -> {
            boolean editor = checkers.editors().contains(command.by().person());
            return streams.give(NEWSROOM, Newsroom.STREAM, expected, newsroom -> newsroom.decide(command, editor));
        };
    }
}
