package stet.infra.profile;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants pages shown.
 *
 * @param zone in which they read times, absent when it is the newsroom's
 */
public record Settings(@Nullable ZoneId zone, Theme theme) {
    public static final Settings USUAL = new Settings(null, Theme.SYSTEM);

    /** Whether pages are light or dark. */
    public enum Theme {
        /** As the reader's system is. */
        SYSTEM,
        LIGHT,
        DARK
    }

    public Settings with(Theme other) {
        return new Settings(zone, other);
    }
}
