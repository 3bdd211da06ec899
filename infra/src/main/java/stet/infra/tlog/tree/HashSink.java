package stet.infra.tlog.tree;

/** Takes the hashes that a growing tree adds to its tiles; each is written once and never changes. */
@FunctionalInterface
public interface HashSink {

    /**
     * Stores a hash.
     *
     * @param tileLevel level of the tile that it belongs to
     * @param index its place among all hashes of that level
     */
    void store(int tileLevel, long index, Hash hash);
}
