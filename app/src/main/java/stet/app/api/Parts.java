package stet.app.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** Lists that are read in parts. */
public final class Parts {
    private static final int USUAL = 50;

    private Parts() {}

    /**
     * A part of a list.
     *
     * @param next the cursor of the next part, absent when this is the last
     */
    public record Part<T>(List<T> items, @Nullable String next) {}

    public static <T, V> Part<V> part(Page<T> page, Function<T, V> view) {
        return new Part<>(page.items().stream().map(view).toList(), page.next());
    }

    public static PageRequest request(@Nullable String cursor, @Nullable Integer limit) {
        return request(cursor, limit, USUAL);
    }

    /**
     * The part that a caller asks for.
     *
     * @param usual how many items it holds when the caller does not say
     */
    public static PageRequest request(@Nullable String cursor, @Nullable Integer limit, int usual) {
        int items = limit == null ? usual : limit;
        if (items < 1 || items > PageRequest.MOST)
            throw new RefusedRequest(Refusal.ofField(
                    400,
                    "malformed-parameter",
                    "limit",
                    "limit must be a whole number from 1 to %d.".formatted(PageRequest.MOST)));
        return new PageRequest(cursor, items);
    }
}
