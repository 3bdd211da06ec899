package stet.infra.log;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import stet.infra.engine.StetProperties;

/**
 * How the log is signed.
 *
 * @param origin the log's name in every checkpoint: an address without scheme that only this newsroom uses
 * @param folder holds the private key and the last signed checkpoint; on every replica, and in no backup of the database
 * @param memory holds what was signed last once more, outside of the data folder: an older copy of that is told by it
 * @param whenBroken what becomes of new work while the log refuses to sign
 * @param checkpointEvery the least time between two checkpoints
 * @param recheckEvery how often every event is held against what was signed
 * @param heldBack how long a transaction of anybody's may be open, and have the sequencer look back to where it began, before
 *     that is told
 * @param late how old an event without a place in the log, or a checkpoint over it, may be before that is told
 */
@ConfigurationProperties("stet.log")
public record LogProperties(
        @DefaultValue("stet.localhost") String origin,
        @Nullable Path folder,
        @Nullable Path memory,
        @DefaultValue("STOP") WhenBroken whenBroken,
        @DefaultValue("250ms") Duration checkpointEvery,
        @DefaultValue("24h") Duration recheckEvery,
        @DefaultValue("10m") Duration heldBack,
        @DefaultValue("5s") Duration late) {

    /** In the data folder, unless it is named. */
    public Path folder(StetProperties stet) {
        return folder == null ? stet.data().resolve("log") : folder;
    }

    /** Beside the data folder, unless it is named. */
    public Path memory(StetProperties stet) {
        Path data = stet.data().toAbsolutePath().normalize();
        return memory == null ? data.resolveSibling(data.getFileName() + "-signed") : memory;
    }

    /** Whether commands are taken when the log is no longer what was signed. */
    enum WhenBroken {
        STOP,
        GO_ON
    }
}
