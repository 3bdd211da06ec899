package stet.infra.engine.read;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import stet.infra.engine.store.LogIndex;

/** How far the read models have read, in this process or in another replica. */
public final class ReadPositions {
    private final Readers readers;
    private final Tokens tokens;

    public ReadPositions(Readers readers, Tokens tokens) {
        this.readers = readers;
        this.tokens = tokens;
    }

    /** Whether every read model has seen the event with this index, and so all that its transaction appended. */
    boolean havePassed(long index) {
        return readers.ofReadModels().stream().allMatch(reader -> hasPassed(reader, index));
    }

    /** How far all read models have read in this process; empty when another replica reads for any of them. */
    OptionalLong here() {
        long lowest = Long.MAX_VALUE;
        for (StreamingEventProcessor reader : readers.ofReadModels()) {
            Collection<EventTrackerStatus> segments = reader.processingStatus().values();
            if (segments.isEmpty()) return OptionalLong.empty();
            for (EventTrackerStatus segment : segments)
                lowest = Math.min(lowest, LogIndex.in(segment.getTrackingToken()));
        }
        return OptionalLong.of(lowest);
    }

    /** The index of the log up to which all read models show it, whichever replica reads for them; -1 before the first. */
    public long shown() {
        return here().orElseGet(() -> ProcessingGroups.REBUILDABLE.stream()
                .mapToLong(group -> tokens.position(group).orElse(LogIndex.NONE))
                .min()
                .orElse(LogIndex.NONE));
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
