package stet.infra.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Search;
import stet.infra.lists.Searched;
import stet.infra.search.Found.Kind;
import stet.infra.search.Found.Standing;

/**
 * The way through what a search finds of one standing. Few are weighed, and the most alike come first. Of many, the newest come
 * first: a walk from there meets enough, and only what is common elsewhere and rare here takes all.
 */
record WordsWalk(JdbcClient jdbc, Search search, Standing standing) {
    /** What was found few at first may have become more while someone read on. */
    private static final int STILL_FEW = 2 * Searched.FEW;

    private static final String FOUND = "words_found(:standing, :telling, :words, :exact, cast(:most as integer))";
    private static final String BEHIND = " where (score, at, thing, kind) < (:score, :at, :thing, :kind)";
    private static final String FIRST = " order by score desc, at desc, thing desc, kind desc limit :wanted";
    private static final String NEWEST = " order by at desc, thing desc, kind desc limit :wanted";
    private static final String NEXT = """
            (select owner, kind, thing, at, 0::bigint as score, words from findable
              where standing = :standing {behind}
              order by at desc, thing desc, kind desc
              limit :near) next
            """;
    private static final String NEXT_BEHIND = "and (at, thing, kind) < (:at, :thing, :kind)";

    /** Whether what comes first was weighed, or is what is newest. */
    enum Order {
        ALIKE,
        NEWEST
    }

    /** One thing that was found, with what orders it. */
    record Place(Standing standing, Order order, long score, Instant at, UUID thing, Kind kind, UUID owner) {
        Cursor cursor(String list) {
            return Cursor.of(list, standing, order, score, at, thing, kind);
        }
    }

    /** Where a page begins behind: the last of what was shown of this standing. */
    record Behind(Order order, long score, Instant at, UUID thing, Kind kind) {}

    List<Place> places(@Nullable Behind behind, int wanted) {
        if (behind != null) return behind.order == Order.ALIKE ? alike(behind, wanted) : newest(behind, wanted);
        List<Place> few = found(Order.ALIKE, Searched.FEW + 1);
        if (few.size() > Searched.FEW) return newest(null, wanted);
        return few.stream().sorted(FIRST_ALIKE).limit(wanted).toList();
    }

    private static final Comparator<Place> FIRST_ALIKE = Comparator.comparingLong(Place::score)
            .thenComparing(Place::at)
            .thenComparing(place -> place.thing().toString())
            .thenComparing(place -> place.kind().name())
            .reversed();

    private List<Place> found(Order order, int most) {
        return query("select * from " + FOUND, order, Map.of("most", most));
    }

    private List<Place> alike(Behind behind, int wanted) {
        return query(
                "select * from " + FOUND + " found" + BEHIND + FIRST, Order.ALIKE, more(behind, wanted, STILL_FEW));
    }

    private List<Place> newest(@Nullable Behind behind, int wanted) {
        Map<String, @Nullable Object> more = more(behind, wanted, null);
        String next = NEXT.replace("{behind}", behind == null ? "" : NEXT_BEHIND);
        List<Place> near =
                query("select * from " + next + " where words @@ cast(:words as tsquery)" + NEWEST, Order.NEWEST, more);
        if (near.size() >= wanted || !goesOn(next, more)) return near;
        return query("select * from " + FOUND + " found" + (behind == null ? "" : BEHIND) + NEWEST, Order.NEWEST, more);
    }

    private boolean goesOn(String next, Map<String, @Nullable Object> more) {
        return jdbc.sql("select count(*) from " + next)
                        .params(parameters(Order.NEWEST, more))
                        .query(Integer.class)
                        .single()
                == Searched.NEAR;
    }

    private static Map<String, @Nullable Object> more(@Nullable Behind behind, int wanted, @Nullable Integer most) {
        Map<String, @Nullable Object> more = new HashMap<>();
        more.put("wanted", wanted);
        more.put("most", most);
        more.put("near", Searched.NEAR);
        if (behind != null) {
            more.put("score", behind.score);
            more.put("at", Columns.bound(behind.at));
            more.put("thing", behind.thing);
            more.put("kind", behind.kind.name());
        }
        return more;
    }

    private List<Place> query(String sql, Order order, Map<String, ? extends @Nullable Object> more) {
        return jdbc.sql(sql)
                .params(parameters(order, more))
                .query((row, number) -> place(order, row))
                .list();
    }

    private Map<String, @Nullable Object> parameters(Order order, Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> parameters = new HashMap<>(more);
        parameters.put("standing", standing.name());
        parameters.put("telling", search.queryByTelling());
        parameters.put("words", search.queryByBeginnings());
        parameters.put("exact", order == Order.ALIKE ? search.query() : null);
        return parameters;
    }

    private Place place(Order order, ResultSet row) throws SQLException {
        Columns columns = new Columns(row);
        return new Place(
                standing,
                order,
                row.getLong("score"),
                columns.instant("at"),
                columns.id("thing", thing -> thing),
                columns.of("kind", Kind::valueOf),
                columns.id("owner", owner -> owner));
    }
}
