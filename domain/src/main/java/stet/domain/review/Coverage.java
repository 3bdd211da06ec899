package stet.domain.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log a review covers: all of a range, or those of it that were chosen one by one.
 *
 * @param chosen their indices in order, absent when it is the whole range
 */
public record Coverage(LogRange range, @Nullable List<Long> chosen) {
    public Coverage {
        chosen = chosen == null ? null : List.copyOf(chosen);
    }

    /** Every entry of a range. */
    public static Coverage of(LogRange range) {
        return new Coverage(range, null);
    }

    /** Exactly these entries, each once; of none, the range is none either. */
    public static Coverage of(List<Long> chosen) {
        List<Long> inOrder = chosen.stream().distinct().sorted().toList();
        return inOrder.isEmpty()
                ? new Coverage(new LogRange(0, -1), inOrder)
                : new Coverage(new LogRange(inOrder.getFirst(), inOrder.getLast()), inOrder);
    }

    public boolean holds(long index) {
        return chosen == null ? range.holds(index) : chosen.contains(index);
    }

    /** How many entries it has, of a coverage that is not too large. */
    public int size() {
        return chosen == null ? range.size() : chosen.size();
    }
}
