package stet.infra.engine.sequence;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import stet.infra.engine.sequence.Arrivals.Arrived;
import stet.infra.tlog.tree.Frontier;
import stet.infra.tlog.tree.Hash;

/** The log as its one writer sees it: its right edge, to which entries are added. */
public final class Growth {
    private static final String ADD = """
            with entries as (
                insert into log_entry (log_index, arrival, leaf)
                select * from unnest(?::bigint[], ?::bigint[], ?::bytea[])),
            nodes as (
                insert into log_node (level, position, hash)
                select * from unnest(?::integer[], ?::bigint[], ?::bytea[])),
            mark as (
                update sequencer set placed_until = ?, seen = ?, open = ?::int8multirange
                 where placed_until < ? or seen < ?)
            select pg_current_xact_id()::text""";

    /** How far the watermark moves before it is worth writing down. */
    private static final int WORTH_NOTING = 500;

    private final JdbcTemplate jdbc;
    private final Frontier frontier;

    private Growth(JdbcTemplate jdbc, Frontier frontier) {
        this.jdbc = jdbc;
        this.frontier = frontier;
    }

    public static Growth resume(JdbcTemplate jdbc) {
        Long size = jdbc.queryForObject(StoredTree.SIZE, Long.class);
        return new Growth(jdbc, Frontier.resume(size == null ? 0 : size, new StoredTree(jdbc)));
    }

    public long size() {
        return frontier.size();
    }

    /** Gives the next events that arrived their places, if there are any. */
    public List<Placed> place(Arrivals arrivals) {
        Arrivals.Batch batch = arrivals.next(size());
        if (batch.events().isEmpty()) return List.of();
        Added added = add(batch.events(), arrivals.watermark(), arrivals.open());
        arrivals.placed(batch, added.transaction());
        return added.entries();
    }

    /**
     * Adds entries, all or none, and notes the watermark now and then. When that fails, this is no longer how the log
     * stands: resume anew.
     */
    private Added add(List<Arrived> events, long watermark, OpenArrivals open) {
        List<Placed> placed = new ArrayList<>(events.size());
        List<Node> nodes = new ArrayList<>();
        for (Arrived event : events) {
            placed.add(new Placed(event.arrival(), frontier.size()));
            frontier.append(event.leaf(), (level, position, hash) -> {
                if (level > 0) nodes.add(new Node(level, position, hash));
            });
        }
        String transaction = jdbc.queryForObject(
                ADD,
                String.class,
                placed.stream().map(Placed::index).toArray(Long[]::new),
                placed.stream().map(Placed::arrival).toArray(Long[]::new),
                events.stream().map(event -> event.leaf().bytes()).toArray(byte[][]::new),
                nodes.stream().map(Node::level).toArray(Integer[]::new),
                nodes.stream().map(Node::position).toArray(Long[]::new),
                nodes.stream().map(node -> node.hash().bytes()).toArray(byte[][]::new),
                watermark,
                open.seen(),
                open.toString(),
                watermark - WORTH_NOTING,
                open.seen() - WORTH_NOTING);
        return new Added(placed, new BigInteger(Objects.requireNonNull(transaction)));
    }

    /** Entries with their places, and the id of the transaction that gave them. */
    private record Added(List<Placed> entries, BigInteger transaction) {}

    private record Node(int level, long position, Hash hash) {}
}
