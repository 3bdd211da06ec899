package stet.infra.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of a row as the values that they stand for. */
public record Columns(ResultSet row) {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
        return instant == null ? null : instant.toInstant();
    }

    public <T> T id(String column, Function<UUID, T> of) throws SQLException {
        return Objects.requireNonNull(idOrNull(column, of), column);
    }

    public <T> @Nullable T idOrNull(String column, Function<UUID, T> of) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : of.apply(id);
    }

    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** What a text stands for: a person, or one of an enum's values. */
    public <T> T of(String column, Function<String, T> of) throws SQLException {
        return of.apply(text(column));
    }

    public <T> @Nullable T ofOrNull(String column, Function<String, T> of) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : of.apply(text);
    }

    /**
     * An instant as the database takes it: cut to the microsecond, which it would round, and so name a moment that is yet to
     * come; those beyond its calendar become the last that it knows.
     */
    public static @Nullable OffsetDateTime bound(@Nullable Instant instant) {
        if (instant == null) return null;
        Instant known = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return known.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
