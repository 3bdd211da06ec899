package stet.infra.tlog.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which tile of the tree (C2SP tlog-tiles, Merkle Tree).
 *
 * @param level 0 for tiles of leaf hashes; each hash of a tile above is the root of a full tile below
 * @param index the tile's place in its level
 * @param width how many hashes it holds; 256 when full
 */
public record TileId(int level, long index, int width) {
    /** How many levels of the tree one tile spans. */
    public static final int HEIGHT = 8;

    /** How many hashes a full tile holds. */
    public static final int WIDTH = 1 << HEIGHT;

    private static final int MAX_LEVEL = 63;
    private static final String ENTRIES = "entries";
    private static final Pattern PATH = Pattern.compile(
            "tile/(0|[1-9][0-9]?|" + ENTRIES + ")/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TileId {
        if (level < 0 || level > MAX_LEVEL || index < 0 || width < 1 || width > WIDTH)
            throw new Malformed("There is no tile " + index + " of width " + width + " at level " + level + ".");
    }

    /** The tile as a tree of that size has it. */
    static TileId of(int level, long index, long treeSize) {
        long hashes = treeSize >> (level * HEIGHT);
        return new TileId(level, index, (int) Math.min(WIDTH, hashes - index * WIDTH));
    }

    /** Place of the tile's first hash among all hashes of its level. */
    public long firstHash() {
        return index * WIDTH;
    }

    /** The path of its hashes under the log's prefix: {@code tile/0/x001/234.p/5}. */
    public String path() {
        return path(Integer.toString(level));
    }

    /** The path of the entries under a tile of leaf hashes: {@code tile/entries/x001/234.p/5}. */
    public String entriesPath() {
        if (level != 0) throw new IllegalStateException("Only tiles of level 0 stand over entries.");
        return path(ENTRIES);
    }

    private String path(String kind) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) path.insert(0, "x%03d/".formatted(rest % 1000));
        if (width < WIDTH) path.append(".p/").append(width);
        return "tile/" + kind + "/" + path;
    }

    /** Reads the path of a tile of hashes. */
    public static TileId parse(String path) {
        Matcher matcher = matcher(path);
        if (matcher.group(1).equals(ENTRIES))
            throw new Malformed("This is the path of entries, not of hashes: " + path + ".");
        return parse(matcher, Integer.parseInt(matcher.group(1)));
    }

    /** Reads the path of a bundle of entries, as the tile of their hashes. */
    public static TileId parseEntries(String path) {
        Matcher matcher = matcher(path);
        if (!matcher.group(1).equals(ENTRIES)) throw new Malformed("This isn't the path of entries: " + path + ".");
        return parse(matcher, 0);
    }

    private static Matcher matcher(String path) {
        Matcher matcher = PATH.matcher(path);
        if (matcher.matches()) return matcher;
        throw new Malformed("This isn't the path of a tile: " + Strict.shown(path) + ".");
    }

    private static TileId parse(Matcher matcher, int level) {
        String groups = matcher.group(2);
        if (groups.startsWith("x000")) throw new Malformed("A tile's path has no leading zeros: " + groups + ".");
        long index = Long.parseLong(groups.replaceAll("[x/]", ""));
        return new TileId(level, index, width(matcher.group(3)));
    }

    private static int width(@Nullable String partial) {
        if (partial == null) return WIDTH;
        int width = Integer.parseInt(partial);
        if (width >= WIDTH)
            throw new Malformed("A partial tile has fewer than " + WIDTH + " hashes, not " + partial + ".");
        return width;
    }
}
