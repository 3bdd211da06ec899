package stet.infra.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * It is recorded.
     *
     * @param stream the article, statement, source or review that it was about
     * @param version the stream's version after it, counted from 0 for the first event
     * @param index the place in the log of the last event that it led to, absent when it led to none or when that has no
     *     place yet
     * @param visible whether the read models show it; false only when they are slower than the bounded wait
     * @param replayed whether this is the answer to a repeated request that had its effect before
     * @param leftOut of a command to several streams: those that did not take it; not known any more when replayed
     */
    record Done(
            UUID stream, long version, @Nullable Long index, boolean visible, boolean replayed, List<LeftOut> leftOut)
            implements Outcome {
        public Done {
            leftOut = List.copyOf(leftOut);
        }

        public Done(UUID stream, long version, @Nullable Long index, boolean visible, boolean replayed) {
            this(stream, version, index, visible, replayed, List.of());
        }
    }

    /** It is refused, for at least one reason, and changed nothing. */
    record Refused(List<Rejection> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
