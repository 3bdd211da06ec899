package stet.infra.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.domain.capture.Content;

/**
 * A file that has arrived whole and is not kept yet: it is gone when this is closed.
 *
 * @param path where it is until then
 * @param content its hash, its size and what it is, by its bytes
 */
public record ReceivedFile(Path path, Content content) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReceivedFile.class);

    /** What can't be removed now is removed when Stet starts the next time, so that nobody is refused for it. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            LOG.warn("{} is not needed any more and could not be removed: {}", path, failed.toString());
        }
    }
}
