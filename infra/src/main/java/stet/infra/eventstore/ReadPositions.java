package stet.infra.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** How far the read models have read, in this process or in another replica. */
final class ReadPositions {
    private final Configuration axon;
    private final Tokens tokens;

    ReadPositions(Configuration axon, Tokens tokens) {
        this.axon = axon;
        this.tokens = tokens;
    }

    /** Whether every read model has seen the event with this index, and so all that its transaction appended. */
    boolean havePassed(long index) {
        return ProcessingGroups.REBUILDABLE.stream()
                .flatMap(group -> processor(group).stream())
                .allMatch(processor -> hasPassed(processor, index));
    }

    private Optional<StreamingEventProcessor> processor(String group) {
        return axon.eventProcessingConfiguration().eventProcessor(group, StreamingEventProcessor.class);
    }

    private boolean hasPassed(StreamingEventProcessor processor, long index) {
        List<@Nullable TrackingToken> here = processor.processingStatus().values().stream()
                .<@Nullable TrackingToken>map(EventTrackerStatus::getTrackingToken)
                .toList();
        Stream<@Nullable TrackingToken> read = here.isEmpty() ? tokens.of(processor.getName()) : here.stream();
        return read.allMatch(token -> covers(token, index));
    }

    private static boolean covers(@Nullable TrackingToken token, long index) {
        TrackingToken read = WrappedToken.unwrapLowerBound(token);
        return read != null && read.position().orElse(0) >= index;
    }
}
