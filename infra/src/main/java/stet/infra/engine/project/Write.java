package stet.infra.engine.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stet.infra.lists.Columns;

/**
 * What one event has written by an SQL statement, as a row that the statement reads. Writes that say what they change may
 * go before earlier ones about other things; all others keep their place.
 */
public final class Write {
    private final String sql;
    private final Consumer<Write> waiting;
    private final List<Column> columns = new ArrayList<>();
    private final List<@Nullable String> values = new ArrayList<>();
    private final List<UUID> changed = new ArrayList<>(1);
    private final List<UUID> followed = new ArrayList<>(1);
    private int length;

    Write(String sql, Consumer<Write> waiting) {
        this.sql = sql;
        this.waiting = waiting;
    }

    /** A column of the rows that the SQL reads. */
    record Column(String name, String type) {}

    /** What writes that can go together have in common. */
    record Kind(String sql, List<Column> columns) {}

    public Write text(String name, @Nullable String text) {
        return add(name, "text", text);
    }

    public Write id(String name, @Nullable UUID id) {
        return add(name, "uuid", Objects.toString(id, null));
    }

    public Write number(String name, long number) {
        return add(name, "bigint", Long.toString(number));
    }

    public Write numberOrNone(String name, @Nullable Integer number) {
        return add(name, "bigint", Objects.toString(number, null));
    }

    public Write instant(String name, @Nullable Instant instant) {
        return add(name, "timestamptz", Objects.toString(Columns.bound(instant), null));
    }

    public Write day(String name, @Nullable LocalDate day) {
        return add(name, "date", Objects.toString(day, null));
    }

    private Write add(String name, String type, @Nullable String value) {
        columns.add(new Column(name, type));
        values.add(value);
        if (value != null) length += value.length();
        return this;
    }

    /** That it changes this thing: it goes behind every earlier write that does, and never together with one. */
    public Write changes(UUID thing) {
        changed.add(thing);
        return this;
    }

    /** That it needs what earlier writes made of this thing. */
    public Write follows(UUID thing) {
        followed.add(thing);
        return this;
    }

    /** Has it written, at the latest before the batch of events commits. */
    public void write() {
        waiting.accept(this);
    }

    Kind kind() {
        return new Kind(sql, columns);
    }

    List<@Nullable String> values() {
        return values;
    }

    List<UUID> changed() {
        return changed;
    }

    List<UUID> followed() {
        return followed;
    }

    boolean keepsItsPlace() {
        return changed.isEmpty();
    }

    int length() {
        return length;
    }
}
