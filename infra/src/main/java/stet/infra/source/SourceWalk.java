package stet.infra.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import stet.domain.source.SourceKind;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Searched;

/**
 * The way along the sources, newest first, that a page of their list takes.
 *
 * @param cursor the place that it begins behind, absent for the beginning of the list
 * @param citable whether only those are listed that a claim may rest on
 * @param kind what they are, absent for all
 * @param most how many sources it wants
 */
record SourceWalk(
        JdbcClient jdbc,
        @Nullable Cursor cursor,
        boolean citable,
        @Nullable SourceKind kind,
        int most) {
    private static final String ORDER = " order by registered_at desc, source desc limit ";

    /** The first sources of the list. */
    List<SourceSummary> rows() {
        return rowsThat("true", Map.of());
    }

    /** The first sources of the list that meet a condition. */
    List<SourceSummary> rowsThat(String condition, Map<String, ?> parameters) {
        return read("source_summary where " + listed() + " and " + condition, parameters);
    }

    /** The first of the next sources of the list that meet a condition. */
    List<SourceSummary> rowsOfNext(String condition, Map<String, ?> parameters) {
        return read(next() + " where " + condition, parameters);
    }

    /** Whether there are more sources than {@link #rowsOfNext} looks at. */
    boolean goesOn() {
        int next = statement("select count(*) from " + next(), Map.of())
                .query(Integer.class)
                .single();
        return next == Searched.NEAR;
    }

    private String next() {
        return "(select * from source_summary where " + listed() + ORDER + Searched.NEAR + ") s";
    }

    private String listed() {
        return (citable ? "withdrawn_at is null and merged_into is null" : "true")
                + (kind == null ? "" : " and kind = :kind")
                + (cursor == null ? "" : " and (registered_at, source) < (:registered, :behind)");
    }

    private List<SourceSummary> read(String from, Map<String, ?> parameters) {
        return statement("select * from " + from + ORDER + most, parameters)
                .query(new SourceRow())
                .list();
    }

    private StatementSpec statement(String sql, Map<String, ?> parameters) {
        StatementSpec statement = jdbc.sql(sql).params(parameters);
        if (kind != null) statement.param("kind", kind.name());
        if (cursor != null)
            statement.param("registered", Columns.bound(cursor.instant(0))).param("behind", cursor.id(1));
        return statement;
    }
}
