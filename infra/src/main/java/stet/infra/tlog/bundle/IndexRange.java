package stet.infra.tlog.bundle;

/** Where in the log the first bad entry stands: at one index, or at one of several, both ends included. */
public record IndexRange(long from, long to) {

    static IndexRange of(long index) {
        return new IndexRange(index, index);
    }

    @Override
    public String toString() {
        return from == to ? Long.toString(from) : "between " + from + " and " + to;
    }
}
