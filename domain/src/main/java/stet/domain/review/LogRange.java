package stet.domain.review;

/**
 * A part of the log.
 *
 * @param from the index of its first entry
 * @param to the index of its last entry
 */
public record LogRange(long from, long to) {
    /** The most entries that one review covers: what auditors can get through before it loses its point. */
    public static final int MOST = 1_000;

    public boolean holds(long index) {
        return from <= index && index <= to;
    }

    /** How many entries it has, of a range that is not too long. */
    public int size() {
        return (int) (to - from) + 1;
    }

    boolean isBackwards() {
        return to < from;
    }

    /** Also when it is so long that the number of its entries is none that a computer could hold. */
    boolean isTooLong() {
        long between = to - from;
        return between >= MOST || between < 0;
    }

    /** Whether a log of so many entries, counted from 0, holds all of it. */
    boolean isWithin(long logSize) {
        return from >= 0 && to < logSize;
    }
}
