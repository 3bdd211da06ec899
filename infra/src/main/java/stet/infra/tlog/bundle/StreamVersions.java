package stet.infra.tlog.bundle;

import java.nio.ByteBuffer;
import stet.infra.tlog.tree.Hash;

/** The last version seen of each stream, in 48 to 96 bytes a stream, so that millions of streams fit. */
final class StreamVersions {
    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private long[] events = new long[FIRST_CAPACITY];
    private int streams;

    /** Whether this version comes next in its stream; versions begin at 0. */
    boolean isNext(String stream, long version) {
        ByteBuffer name = ByteBuffer.wrap(Hash.sha256(stream));
        int slot = slot(name.getLong(), name.getLong());
        if (events[slot] == 0) streams++;
        boolean next = version == events[slot];
        events[slot] = Math.max(events[slot], version + 1);
        if (streams * 2 > events.length) grow();
        return next;
    }

    int streams() {
        return streams;
    }

    private int slot(long high, long low) {
        int slot = (int) high & (events.length - 1);
        while (events[slot] != 0 && (this.high[slot] != high || this.low[slot] != low))
            slot = (slot + 1) & (events.length - 1);
        this.high[slot] = high;
        this.low[slot] = low;
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldEvents = events;
        high = new long[oldEvents.length * 2];
        low = new long[oldEvents.length * 2];
        events = new long[oldEvents.length * 2];
        for (int i = 0; i < oldEvents.length; i++)
            if (oldEvents[i] != 0) events[slot(oldHigh[i], oldLow[i])] = oldEvents[i];
    }
}
