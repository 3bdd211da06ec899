package stet.infra.log;

import java.nio.file.Path;

/** The log was signed, and the key is not here, or can't be read. */
public final class LogKeyMissing extends RuntimeException {
    LogKeyMissing(Path folder) {
        super(
                "This log has been signed, and its key is not in %s. Copy that folder from the replica or the backup that has it; stet.log.folder says where it is looked for."
                        .formatted(folder));
    }

    LogKeyMissing(Path folder, Exception unreadable) {
        super(
                "The key that signs the log, in %s, can't be read: %s. Stet's own account must be able to read and write there."
                        .formatted(folder, unreadable.getMessage()),
                unreadable);
    }
}
