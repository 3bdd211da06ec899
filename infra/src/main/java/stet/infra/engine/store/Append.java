package stet.infra.engine.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import stet.infra.engine.postgres.ColumnOfTexts;
import stet.infra.engine.postgres.ShippedSchema;

/** Appends events in their order, with one function call, and with it the receipt of what they answer. */
record Append(List<Append.Row> rows, @Nullable Receipt receipt) implements PreparedStatementCreator {
    /** Records nothing by a function that is not the one that was shipped. */
    private static final String SQL = "select public.record_events(%s, ?, ?, ?, ?::uuid, ?) where %s"
            .formatted(
                    Row.COLUMNS.stream()
                            .map(column -> ColumnOfTexts.parameter(column.type()))
                            .collect(Collectors.joining(", ")),
                    ShippedSchema.isShipped("record_events"));

    /** Keeps one call well below what PostgreSQL takes, even when an article has 20,000 statements. */
    private static final int AT_ONCE = 5_000;

    /** The last of them has the receipt. */
    static List<Append> of(List<? extends EventMessage<?>> events, Serializer serializer, @Nullable Receipt receipt) {
        return IntStream.iterate(0, from -> from < events.size(), from -> from + AT_ONCE)
                .mapToObj(from -> {
                    int behind = Math.min(events.size(), from + AT_ONCE);
                    return new Append(
                            rows(events.subList(from, behind), serializer), behind == events.size() ? receipt : null);
                })
                .toList();
    }

    private static List<Row> rows(List<? extends EventMessage<?>> events, Serializer serializer) {
        return events.stream()
                .map(event -> Row.of((DomainEventMessage<?>) event, serializer))
                .toList();
    }

    /** Answers with the arrival of the last. */
    long run(JdbcTemplate database) {
        return Objects.requireNonNull(database.query(this, null, result -> {
            if (!result.next()) throw StorageFailures.notAsShipped();
            return result.getLong(1);
        }));
    }

    @Override
    public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
        PreparedStatement call = connection.prepareStatement(SQL);
        for (int column = 0; column < Row.COLUMNS.size(); column++)
            ColumnOfTexts.set(
                    call, column + 1, rows.stream().map(Row.COLUMNS.get(column).value()));
        setReceipt(call, Row.COLUMNS.size());
        return call;
    }

    private void setReceipt(PreparedStatement call, int columns) throws SQLException {
        call.setString(columns + 1, receipt == null ? null : receipt.account());
        call.setString(columns + 2, receipt == null ? null : receipt.key());
        call.setString(columns + 3, receipt == null ? null : receipt.fingerprint());
        call.setObject(columns + 4, receipt == null ? null : receipt.stream(), Types.OTHER);
        call.setObject(columns + 5, receipt == null ? null : receipt.version(), Types.BIGINT);
    }

    record Column(String type, Function<Row, String> value) {}

    /** An event as the columns of its row. */
    record Row(
            String id,
            String stream,
            String streamType,
            String version,
            String type,
            String revision,
            String recordedAt,
            String payload,
            String metadata) {
        static final List<Column> COLUMNS = List.of(
                new Column("uuid", Row::id),
                new Column("uuid", Row::stream),
                new Column("text", Row::streamType),
                new Column("int8", Row::version),
                new Column("text", Row::type),
                new Column("text", Row::revision),
                new Column("timestamptz", Row::recordedAt),
                new Column("jsonb", Row::payload),
                new Column("jsonb", Row::metadata));

        static Row of(DomainEventMessage<?> event, Serializer serializer) {
            var payload = event.serializePayload(serializer, String.class);
            return new Row(
                    event.getIdentifier(),
                    event.getAggregateIdentifier(),
                    event.getType(),
                    Long.toString(event.getSequenceNumber()),
                    payload.getType().getName(),
                    payload.getType().getRevision(),
                    event.getTimestamp().toString(),
                    payload.getData(),
                    event.serializeMetaData(serializer, String.class).getData());
        }
    }
}
