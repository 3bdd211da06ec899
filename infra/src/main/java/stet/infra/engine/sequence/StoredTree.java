package stet.infra.engine.sequence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Tile;
import stet.infra.tlog.tree.TileId;
import stet.infra.tlog.tree.TileReader;

/** The tree's hashes as the database has them. */
public final class StoredTree implements TileReader {
    public static final String SIZE = "select coalesce(max(log_index) + 1, 0) from log_entry";

    private static final String HASHES = """
            select asked.tile, stored.hash
              from unnest(?::integer[], ?::integer[], ?::bigint[], ?::bigint[]) as asked (tile, level, first, behind)
             cross join lateral (
                select leaf as hash, log_index as position from log_entry
                 where asked.level = 0 and log_index >= asked.first and log_index < asked.behind
                union all
                select hash, position from log_node
                 where level = asked.level and position >= asked.first and position < asked.behind) stored
             order by asked.tile, stored.position""";

    private final JdbcOperations jdbc;

    public StoredTree(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<TileId, Tile> read(Collection<TileId> tiles) {
        List<TileId> asked = List.copyOf(tiles);
        Map<Integer, List<Hash>> hashes = new HashMap<>();
        jdbc.query(
                HASHES,
                row -> {
                    hash(row, hashes);
                },
                IntStream.range(0, asked.size()).boxed().toArray(Integer[]::new),
                asked.stream().map(TileId::level).toArray(Integer[]::new),
                asked.stream().map(TileId::firstHash).toArray(Long[]::new),
                asked.stream().map(tile -> tile.firstHash() + tile.width()).toArray(Long[]::new));
        Map<TileId, Tile> read = new HashMap<>();
        for (int tile = 0; tile < asked.size(); tile++)
            read.put(asked.get(tile), tile(asked.get(tile), hashes.getOrDefault(tile, List.of())));
        return read;
    }

    private static void hash(ResultSet row, Map<Integer, List<Hash>> hashes) throws SQLException {
        hashes.computeIfAbsent(row.getInt("tile"), none -> new ArrayList<>()).add(Hash.of(row.getBytes("hash")));
    }

    private static Tile tile(TileId id, List<Hash> hashes) {
        if (hashes.size() != id.width())
            throw new IllegalStateException(
                    "The log has only %d of the %d hashes of %s.".formatted(hashes.size(), id.width(), id.path()));
        return new Tile(id, hashes);
    }
}
