package stet.infra.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.infra.lists.Columns;

/** One row of what a person is told; neighbouring rows of one act are told in one line for each kind. */
record Told(
        long index,
        ConcernKind kind,
        Person by,
        String act,
        Instant at,
        @Nullable String words,
        Concern.Place place) {

    static Told read(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new Told(
                row.getLong("log_index"),
                columns.of("kind", ConcernKind::valueOf),
                columns.of("told_by", Person::new),
                columns.text("act"),
                columns.instant("at"),
                row.getString("words"),
                new Concern.Place(
                        columns.id("statement", StatementId::new),
                        row.getObject("claim", Integer.class),
                        columns.id("article", ArticleId::new),
                        columns.text("title"),
                        row.getString("language"),
                        row.getInt("position"),
                        columns.text("text")));
    }

    /** The rows, newest first, as acts. */
    static List<List<Told>> acts(List<Told> rows) {
        List<List<Told>> acts = new ArrayList<>();
        for (Told row : rows) {
            if (acts.isEmpty() || !acts.getLast().getLast().isOneActWith(row)) acts.add(new ArrayList<>());
            acts.getLast().add(row);
        }
        return acts;
    }

    private boolean isOneActWith(Told other) {
        return act.equals(other.act) && by.equals(other.by);
    }

    /** The lines in which one act is told. */
    static List<Concern> lines(List<Told> act, long read) {
        Map<ConcernKind, List<Told>> byKind = new LinkedHashMap<>();
        for (Told row : act)
            byKind.computeIfAbsent(row.kind, kind -> new ArrayList<>()).add(row);
        return byKind.values().stream().map(rows -> line(rows, read)).toList();
    }

    private static Concern line(List<Told> rows, long read) {
        Told newest = rows.getFirst();
        return new Concern(
                newest.index,
                newest.kind,
                newest.by,
                newest.at,
                rows.reversed().stream().map(Told::place).limit(Concern.NAMED).toList(),
                rows.size(),
                newest.words,
                newest.index > read);
    }
}
