package stet.infra.work;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stet.domain.work.Priority;
import stet.infra.article.SortKey;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.MalformedCursor;
import stet.infra.work.Waiting.Sort;

/**
 * The SQL of one question about what waits: what narrows it most is walked along an index, or read whole where that is little;
 * all else is asked of each row that is met on that way.
 */
final class WaitingSql {
    private static final String PAGE = """
            {own}
            select statement, since, due::text as day, rank, {fits} as fits
              from (select * from {from} where true {along} {behind} order by {order} limit :most) waiting
             order by {order}
            """;
    private static final String COUNT = """
            {own}
            select count(*) filter (where {fits}) as fitting, count(*) as looked
              from (select * from {from} where true {narrow} limit :most + 1) waiting
            """;
    private static final String OWN = "with own as materialized (select * from waiting where %s)";
    private static final String INFINITY = "infinity";

    private final Waiting waiting;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    /** What an article or a person has is little: it is read whole. */
    private final @Nullable String whole;

    WaitingSql(Waiting waiting) {
        this.waiting = waiting;
        String article = condition(
                "article = :article",
                "article",
                waiting.article() == null ? null : waiting.article().value());
        String holder = condition(
                "holder = :holder",
                "holder",
                waiting.person() == null ? null : waiting.person().id());
        condition(
                "kind = :kind",
                "kind",
                waiting.kind() == null ? null : waiting.kind().name());
        condition(
                "publisher = :publisher",
                "publisher",
                waiting.publisher() == null ? null : SortKey.of(waiting.publisher()));
        condition("since < :before", "before", Columns.bound(waiting.before()));
        condition("due >= :due_from", "due_from", waiting.dueFrom());
        condition("due <= :due_until", "due_until", waiting.dueUntil());
        condition("rank = :rank", "rank", waiting.priority() == null ? null : rank(waiting.priority()));
        whole = article != null ? article : holder;
    }

    private @Nullable String condition(String sql, String name, @Nullable Object value) {
        if (value == null) return null;
        parameters.put(name, value);
        conditions.add(sql);
        return sql;
    }

    private static int rank(Priority priority) {
        return switch (priority) {
            case HIGH -> 1;
            case NORMAL -> 2;
            case LOW -> 3;
        };
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String page(boolean behind) {
        return written(PAGE)
                .replace("{along}", and(along()))
                .replace("{behind}", behind ? behind(waiting.sort()) : "")
                .replace("{order}", order(waiting.sort()));
    }

    String count() {
        return written(COUNT).replace("{narrow}", and(narrow()));
    }

    private String written(String sql) {
        return sql.replace("{own}", whole == null ? "" : OWN.formatted(whole))
                .replace("{from}", whole == null ? "waiting" : "own")
                .replace("{fits}", conditions.isEmpty() ? "true" : "(" + String.join(" and ", conditions) + ")");
    }

    private static String and(List<String> conditions) {
        StringBuilder and = new StringBuilder();
        for (String condition : conditions) and.append(" and ").append(condition);
        return and.toString();
    }

    /** What the index of the order can be walked along by: one equality before it, or a part of its first column. */
    private List<String> along() {
        if (whole != null) return List.of();
        return switch (waiting.sort()) {
            case OLDEST -> one("publisher = :publisher", "kind = :kind", "since < :before");
            case DUE ->
                conditions.stream().filter(each -> each.startsWith("due ")).toList();
            case PRIORITY -> one("rank = :rank");
        };
    }

    /** What leaves least to count. */
    private List<String> narrow() {
        if (whole != null) return List.of();
        List<String> due =
                conditions.stream().filter(each -> each.startsWith("due ")).toList();
        return due.isEmpty() ? one("publisher = :publisher", "rank = :rank", "kind = :kind", "since < :before") : due;
    }

    private List<String> one(String... first) {
        for (String each : first) if (conditions.contains(each)) return List.of(each);
        return List.of();
    }

    static String list(Sort sort) {
        return "waiting-" + sort.name().toLowerCase(Locale.ROOT);
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case OLDEST -> "since, statement";
            case DUE -> "due, since, statement";
            case PRIORITY -> "rank, since, statement";
        };
    }

    private static String behind(Sort sort) {
        return switch (sort) {
            case OLDEST -> "and (since, statement) > (:last_since, :last_statement)";
            case DUE -> "and (due, since, statement) > (:last_due::date, :last_since, :last_statement)";
            case PRIORITY -> "and (rank, since, statement) > (:last_rank, :last_since, :last_statement)";
        };
    }

    /** The place that a part begins behind. */
    static Map<String, Object> place(Cursor cursor) {
        Map<String, Object> place = new HashMap<>();
        place.put("last_since", Objects.requireNonNull(Columns.bound(cursor.instant(0))));
        place.put("last_due", day(cursor.text(1)));
        place.put("last_rank", (int) cursor.number(2));
        place.put("last_statement", cursor.id(3));
        return place;
    }

    private static String day(String text) {
        try {
            return text.equals(INFINITY) ? text : LocalDate.parse(text).toString();
        } catch (DateTimeParseException noDay) {
            throw new MalformedCursor();
        }
    }
}
