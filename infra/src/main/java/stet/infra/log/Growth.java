package stet.infra.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import stet.infra.log.Arrivals.Arrived;
import stet.infra.tlog.tree.Frontier;
import stet.infra.tlog.tree.Hash;

/** The log as its one writer sees it: its right edge, to which entries are added. */
final class Growth {
    private static final String ENTRIES = """
            insert into log_entry (log_index, arrival, leaf)
            select * from unnest(?::bigint[], ?::bigint[], ?::bytea[])""";
    private static final String NODES = """
            insert into log_node (level, position, hash) select * from unnest(?::integer[], ?::bigint[], ?::bytea[])""";

    private final JdbcTemplate jdbc;
    private final Frontier frontier;

    private Growth(JdbcTemplate jdbc, Frontier frontier) {
        this.jdbc = jdbc;
        this.frontier = frontier;
    }

    static Growth resume(JdbcTemplate jdbc) {
        Long size = jdbc.queryForObject(StoredTree.SIZE, Long.class);
        return new Growth(jdbc, Frontier.resume(size == null ? 0 : size, new StoredTree(jdbc)));
    }

    long size() {
        return frontier.size();
    }

    /**
     * Adds entries in the current transaction. When that fails, this is no longer how the log stands: resume anew.
     *
     * @return the entries' places
     */
    List<Placed> add(List<Arrived> events) {
        List<Placed> placed = new ArrayList<>(events.size());
        List<Node> nodes = new ArrayList<>();
        for (Arrived event : events) {
            placed.add(new Placed(event.arrival(), frontier.size(), event.leaf()));
            frontier.append(event.leaf(), (level, position, hash) -> {
                if (level > 0) nodes.add(new Node(level, position, hash));
            });
        }
        jdbc.update(
                ENTRIES,
                placed.stream().map(Placed::index).toArray(Long[]::new),
                placed.stream().map(Placed::arrival).toArray(Long[]::new),
                placed.stream().map(entry -> entry.leaf().bytes()).toArray(byte[][]::new));
        if (!nodes.isEmpty())
            jdbc.update(
                    NODES,
                    nodes.stream().map(Node::level).toArray(Integer[]::new),
                    nodes.stream().map(Node::position).toArray(Long[]::new),
                    nodes.stream().map(node -> node.hash().bytes()).toArray(byte[][]::new));
        return placed;
    }

    /** The id of the current transaction. */
    String transaction() {
        return Objects.requireNonNull(jdbc.queryForObject("select pg_current_xact_id()::text", String.class));
    }

    private record Node(int level, long position, Hash hash) {}
}
