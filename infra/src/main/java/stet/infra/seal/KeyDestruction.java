package stet.infra.seal;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stet.domain.seal.Seal;
import stet.domain.seal.Seals;
import stet.domain.source.SourceId;
import stet.infra.desk.Streams;

/**
 * Destroys the keys of identities that the log calls erased: as soon as one is, and at each start those whose key a crash, a disk
 * that failed or a restored copy of the folder has left.
 */
@Component
class KeyDestruction implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeyDestruction.class);

    private final Streams streams;
    private final SealKeys keys;
    private volatile boolean running;

    KeyDestruction(Streams streams, SealKeys keys) {
        this.streams = streams;
        this.keys = keys;
    }

    @Override
    public void start() {
        running = true;
        finish();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    void finish() {
        List<Seal> erased = streams.readable(SealStreams.SEALS, Seals.STREAM)
                .map(Seals::erased)
                .orElse(List.of());
        for (Seal seal : erased) destroy(seal.sealed().source());
    }

    /** What is recorded stays recorded: a key that can't be destroyed now is told, and destroyed later. */
    private void destroy(SourceId source) {
        try {
            if (keys.destroy(source)) LOG.info("Destroyed the key of sealed source {}: its identity is erased", source);
        } catch (IOException failed) {
            LOG.error(
                    "The identity of sealed source {} is erased, and its key could not be destroyed. Remove it from the folder with"
                            + " the keys of sealed sources, or start Stet again once it can write there",
                    source,
                    failed);
        }
    }
}
