package stet.infra.tlog.bundle;

import java.util.Collections;
import java.util.Iterator;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.TreeHead;

/**
 * What someone kept of the log from an earlier time, and has verified.
 *
 * @param leaves its leaf hashes, all or none of them
 * @param isWhole whether they are all there
 */
public record Kept(TreeHead head, Iterator<Hash> leaves, boolean isWhole) {

    /** Nothing was kept. */
    public static Kept nothing() {
        return of(TreeHead.EMPTY);
    }

    /** A checkpoint was kept. */
    public static Kept of(TreeHead head) {
        return new Kept(head, Collections.emptyIterator(), false);
    }
}
