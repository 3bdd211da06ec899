package stet.infra.capture;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a disk without room from one that is broken: Java has no exception of its own for it. */
public final class FullDisk {
    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

    private FullDisk() {}

    /** Whether that is why something failed. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof IOException
                    && message != null
                    && WORDS.stream().anyMatch(message::contains)) return true;
        }
        return false;
    }
}
