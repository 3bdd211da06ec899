package stet.infra.desk;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way by which a command reached Stet. */
public enum Channel {
    WEB,
    API,
    /** A link that somebody of the newsroom made for one who has no account. */
    LINK,
    /** A rule of Stet's own that answers an event. */
    POLICY,
    /** What Stet does when it starts, such as setting up the demo newsroom. */
    START_UP;

    /** The channel that an event's metadata name; empty when they name none. */
    public static Optional<Channel> named(@Nullable Object name) {
        return Arrays.stream(values())
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }
}
