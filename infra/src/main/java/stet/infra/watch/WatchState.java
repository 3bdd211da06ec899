package stet.infra.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the watch has come.
 *
 * @param began when the walk under way began
 * @param held how many things and entries it has held against the log so far
 * @param all how many there are, about
 * @param done when everything had last been held against the log; null when it never was
 * @param newest when what happened last, and the schema, were held against the log; null before the first time
 */
public record WatchState(
        @Nullable Instant began,
        long held,
        long all,
        @Nullable Instant done,
        @Nullable Instant newest) {

    static final WatchState NONE = new WatchState(null, 0, 0, null, null);

    /** Of a hundred. */
    public long percent() {
        return all == 0 ? 100 : Math.min(100, 100 * held / all);
    }
}
