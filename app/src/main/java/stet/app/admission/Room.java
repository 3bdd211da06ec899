package stet.app.admission;

/** How much may be in flight at once. What alone is larger than that is let in when it is alone. */
final class Room {
    /** What goes to the disk as it arrives is in no memory, however much it is. */
    static final Room OF_DISK = new Room(Long.MAX_VALUE);

    private final long size;
    private long used;

    Room(long size) {
        this.size = size;
    }

    synchronized boolean take(long bytes) {
        if (used > 0 && bytes > size - used) return false;
        used += bytes;
        return true;
    }

    synchronized void giveBack(long bytes) {
        used -= bytes;
    }
}
