package stet.infra.engine.read;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The event processors of this process. */
public final class Readers {
    private static final int ONLY_SEGMENT = 0;

    private final Configuration axon;
    private final LastFailures suspects;

    public Readers(Configuration axon, LastFailures suspects) {
        this.axon = axon;
        this.suspects = suspects;
    }

    /** Those that fill read models. */
    public List<StreamingEventProcessor> ofReadModels() {
        return processors(ProcessingGroups.REBUILDABLE);
    }

    /** Has those that read nothing here try again now: left to themselves they wait for up to a minute. */
    void retryNow() {
        processors(ProcessingGroups.ALL).forEach(Readers::retry);
    }

    /** Has those that lost the database try again now, but not those that fail at an event. */
    void retryDisconnected() {
        processors(ProcessingGroups.ALL).stream()
                .filter(reader ->
                        reader.isError() && suspects.of(reader.getName()).isEmpty())
                .forEach(Readers::retry);
    }

    /** Does not wait for it: whether it can be claimed shows when it is read. */
    private static void retry(StreamingEventProcessor reader) {
        CompletableFuture<Boolean> _ = reader.claimSegment(ONLY_SEGMENT);
    }

    private List<StreamingEventProcessor> processors(List<String> groups) {
        return groups.stream()
                .map(group -> axon.eventProcessingConfiguration().eventProcessor(group, StreamingEventProcessor.class))
                .flatMap(Optional::stream)
                .toList();
    }
}
