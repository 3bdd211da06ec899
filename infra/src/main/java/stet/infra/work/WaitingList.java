package stet.infra.work;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.statement.StatementRow;

/** Everything that waits for somebody, narrowed and sorted, part by part. */
@Component
public class WaitingList {
    /** So many rows of the list one part looks at, at most: with little that fits, it ends before it is full. */
    static final int LOOKED_AT = 2_000;

    /** So many rows are looked at to count what fits. */
    public static final int COUNTED = 10_000;

    private final JdbcClient jdbc;

    WaitingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How much waits like that.
     *
     * @param more whether there may be more than counted, since there is too much to look at
     */
    public record Count(int total, boolean more) {}

    /** A part of the list; of one that ends before it is full, the next goes on where it ended. */
    public Page<QueuedStatement> page(Waiting waiting, PageRequest request) {
        List<Row> looked = looked(waiting, request.cursor());
        List<Row> fitting =
                looked.stream().filter(Row::fits).limit(request.limit() + 1L).toList();
        if (fitting.size() > request.limit()) return page(fitting.subList(0, request.limit()), waiting);
        return new Page<>(
                read(fitting),
                looked.size() == LOOKED_AT ? looked.getLast().cursor(waiting).opaque() : null);
    }

    private Page<QueuedStatement> page(List<Row> full, Waiting waiting) {
        return new Page<>(read(full), full.getLast().cursor(waiting).opaque());
    }

    public Count count(Waiting waiting) {
        WaitingSql sql = new WaitingSql(waiting);
        return jdbc.sql(sql.count())
                .params(sql.parameters())
                .param("most", COUNTED)
                .query((row, number) -> new Count(row.getInt("fitting"), row.getInt("looked") > COUNTED))
                .single();
    }

    private List<Row> looked(Waiting waiting, @Nullable String opaque) {
        WaitingSql sql = new WaitingSql(waiting);
        Cursor cursor = opaque == null ? null : Cursor.parse(opaque, WaitingSql.list(waiting.sort()), 4);
        return jdbc.sql(sql.page(cursor != null))
                .params(sql.parameters())
                .params(cursor == null ? Map.of() : WaitingSql.place(cursor))
                .param("most", LOOKED_AT)
                .query((row, number) -> new Row(
                        row.getObject("statement", UUID.class),
                        new Columns(row).instant("since").toString(),
                        new Columns(row).text("day"),
                        row.getInt("rank"),
                        row.getBoolean("fits")))
                .list();
    }

    private List<QueuedStatement> read(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        Map<UUID, QueuedStatement> statements = jdbc
                .sql(StatementRow.SELECT + " where s.statement in (:statements) and s.waiting_since is not null")
                .param("statements", rows.stream().map(Row::statement).toList())
                .query(QueueReading::queued)
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.status().id().value(), Function.identity()));
        return rows.stream()
                .map(row -> statements.get(row.statement()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A claim that waits, and whether it is looked for. */
    private record Row(UUID statement, String since, String day, int rank, boolean fits) {
        Cursor cursor(Waiting waiting) {
            return Cursor.of(WaitingSql.list(waiting.sort()), since, day, rank, statement);
        }
    }
}
