package stet.infra.newsroom;

import org.springframework.stereotype.Component;
import stet.domain.newsroom.Newsroom;
import stet.infra.desk.Streams;

/** Shows the newsroom as the log has it: its few events are read whenever they are asked for. */
@Component
public class Newsrooms {
    private final Streams streams;

    Newsrooms(Streams streams) {
        this.streams = streams;
    }

    /**
     * The newsroom now.
     *
     * @param version how many of its events are behind it, counted from 0; -1 before the first
     */
    public record Now(Newsroom newsroom, long version) {}

    /** As it was left last; as it was before any event where somebody laid hands on its events. */
    public Newsroom newsroom() {
        return streams.readable(NewsroomHandler.NEWSROOM, Newsroom.STREAM).orElseGet(Newsroom::unsettled);
    }

    /** The same for whoever changes it. What comes between the two is told as a change meanwhile, and never overwritten. */
    public Now now() {
        long version = streams.version(Newsroom.STREAM).orElse(-1L);
        return new Now(newsroom(), version);
    }
}
