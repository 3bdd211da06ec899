package stet.infra.newsroom;

import org.springframework.stereotype.Component;
import stet.domain.newsroom.Newsroom;
import stet.domain.newsroom.NewsroomCommand;
import stet.domain.newsroom.NewsroomEvent;
import stet.infra.desk.Handler;
import stet.infra.desk.StreamType;
import stet.infra.desk.Streams;

/** Carries out what is to be settled for the newsroom. */
@Component
final class NewsroomHandler implements Handler<NewsroomCommand> {
    static final StreamType<Newsroom, NewsroomEvent> NEWSROOM =
            StreamType.read(NewsroomFamily.NAME, id -> Newsroom.unsettled(), Newsroom::evolve);

    private final Streams streams;

    NewsroomHandler(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Class<NewsroomCommand> commands() {
        return NewsroomCommand.class;
    }

    @Override
    public Work prepare(NewsroomCommand command) {
        return expected -> streams.give(NEWSROOM, Newsroom.STREAM, expected, newsroom -> newsroom.decide(command));
    }
}
