package stet.infra.tlog.tree;

/**
 * The whole tree in one line: how many leaves it has, and the root over them.
 *
 * @param size number of leaves
 * @param root Merkle Tree Hash over them (RFC 9162 §2.1.1)
 */
public record TreeHead(long size, Hash root) {
    public static final TreeHead EMPTY = new TreeHead(0, Hash.EMPTY_TREE);

    public TreeHead {
        if (size < 0) throw new Malformed("A tree can't have " + size + " leaves.");
    }
}
