package stet.infra.tlog.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores the hashes of a tree as a database would: leaves and roots of full tiles, each written once. */
public final class MemoryTiles implements TileReader, HashSink {
    private final Map<Integer, TreeMap<Long, Hash>> levels = new HashMap<>();
    private int reads;

    public static MemoryTiles of(List<Hash> leaves) {
        MemoryTiles tiles = new MemoryTiles();
        Frontier frontier = new Frontier();
        leaves.forEach(leaf -> frontier.append(leaf, tiles));
        return tiles;
    }

    @Override
    public void store(int tileLevel, long index, Hash hash) {
        if (levels.computeIfAbsent(tileLevel, level -> new TreeMap<>()).put(index, hash) != null)
            throw new IllegalStateException("written twice: " + tileLevel + "/" + index);
    }

    @Override
    public Map<TileId, Tile> read(Collection<TileId> tiles) {
        reads++;
        return tiles.stream().collect(Collectors.toMap(Function.identity(), this::read));
    }

    private Tile read(TileId id) {
        TreeMap<Long, Hash> level = levels.get(id.level());
        List<Hash> hashes = new ArrayList<>(
                level.subMap(id.firstHash(), id.firstHash() + id.width()).values());
        return new Tile(id, hashes);
    }

    /** How many hashes are stored. */
    int size() {
        return levels.values().stream().mapToInt(Map::size).sum();
    }

    int reads() {
        return reads;
    }
}
