package stet.infra.engine.sequence;

import java.time.Duration;

/** What watches over the log that a sequencer writes: it vouches for what has its place, and is told what cannot be. */
public interface Oversight {

    /** Begins with whoever has taken the seat, before anything gets its place. */
    Term begin(Seat seat);

    /** Raises an alarm: the sequencer met what nobody could have recorded by Stet. */
    void alarm(String sentence);

    /** The time in which one replica writes the log. */
    interface Term {

        /** The log holds that many events; those that nobody vouched for yet may be vouched for now. */
        void grownTo(long size);

        /** How long until there is something to do about a log of that size, at most as long as said. */
        Duration untilDue(long size, Duration most);
    }
}
