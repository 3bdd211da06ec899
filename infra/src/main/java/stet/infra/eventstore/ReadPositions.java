package stet.infra.eventstore;

import java.util.List;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** How far the read models have read, in this process or in another replica. */
final class ReadPositions {
    private final Readers readers;
    private final Tokens tokens;

    ReadPositions(Readers readers, Tokens tokens) {
        this.readers = readers;
        this.tokens = tokens;
    }

    /** Whether every read model has seen the event with this index, and so all that its transaction appended. */
    boolean havePassed(long index) {
        return readers.ofReadModels().stream().allMatch(reader -> hasPassed(reader, index));
    }

    private boolean hasPassed(StreamingEventProcessor processor, long index) {
        List<@Nullable TrackingToken> here = processor.processingStatus().values().stream()
                .<@Nullable TrackingToken>map(EventTrackerStatus::getTrackingToken)
                .toList();
        List<@Nullable TrackingToken> read =
                here.isEmpty() ? tokens.of(processor.getName()).toList() : here;
        return !read.isEmpty() && read.stream().allMatch(token -> covers(token, index));
    }

    private static boolean covers(@Nullable TrackingToken token, long index) {
        return LogIndex.in(token) >= index;
    }
}
