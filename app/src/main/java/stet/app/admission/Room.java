package stet.app.admission;

/** How much may be in flight at once. What alone is larger than that is let in when it is alone. */
final class Room {
    private final long size;
    private long used;

    Room(long size) {
        this.size = size;
    }

    synchronized boolean take(long bytes) {
        if (used > 0 && used + bytes > size) return false;
        used += bytes;
        return true;
    }

    synchronized void giveBack(long bytes) {
        used -= bytes;
    }
}
