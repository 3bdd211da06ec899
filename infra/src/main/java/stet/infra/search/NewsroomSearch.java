package stet.infra.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementId;
import stet.infra.engine.read.Shown;
import stet.infra.lists.Cursor;
import stet.infra.lists.MalformedCursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.lists.Search;
import stet.infra.search.Found.Kind;
import stet.infra.search.Found.Standing;
import stet.infra.search.WordsWalk.Behind;
import stet.infra.search.WordsWalk.Order;
import stet.infra.search.WordsWalk.Place;

/** Finds everything that the newsroom wrote and took in by its words, what was checked before all else. */
@Component
public class NewsroomSearch {
    private static final String LIST = "search";
    private static final List<Standing> IN_ORDER = List.of(Standing.VERIFIED, Standing.PROPOSED, Standing.OTHER);

    private final JdbcClient jdbc;
    private final Shown shown;

    NewsroomSearch(JdbcClient jdbc, Shown shown) {
        this.jdbc = jdbc;
        this.shown = shown;
    }

    /**
     * A part of what has these words: what a verified verdict is about, then what a proposed or stale one is about, then all
     * else. Of each, what is most like the words comes first; the newest where there are more than a thousand.
     *
     * @throws MalformedCursor when the cursor is none of this list
     */
    public Page<Found> find(Search search, PageRequest page) {
        if (search.queryByBeginnings().isEmpty()) return new Page<>(List.of(), null);
        Page<Place> places = places(search, page);
        List<Found> found = new FoundWords(jdbc, search.sought()).of(places.items());
        shown.statements(
                found.stream().flatMap(NewsroomSearch::statement).distinct().toList());
        return new Page<>(found, places.next());
    }

    private static Stream<UUID> statement(Found found) {
        StatementId statement = found.statement();
        return statement == null ? Stream.empty() : Stream.of(statement.value());
    }

    private Page<Place> places(Search search, PageRequest page) {
        Cursor cursor = page.cursor() == null ? null : Cursor.parse(page.cursor(), LIST, 6);
        Standing first = cursor == null ? IN_ORDER.getFirst() : named(Standing.values(), cursor.text(0));
        Behind behind = cursor == null ? null : behind(cursor);
        List<Place> places = new ArrayList<>();
        for (Standing standing : IN_ORDER.subList(Math.max(0, IN_ORDER.indexOf(first)), IN_ORDER.size())) {
            int wanted = page.limit() + 1 - places.size();
            if (wanted > 0)
                places.addAll(new WordsWalk(jdbc, search, standing).places(standing == first ? behind : null, wanted));
        }
        return Page.of(places, page, last -> last.cursor(LIST).opaque());
    }

    private static Behind behind(Cursor cursor) {
        return new Behind(
                named(Order.values(), cursor.text(1)),
                cursor.number(2),
                cursor.instant(3),
                cursor.id(4),
                named(Kind.values(), cursor.text(5)));
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(MalformedCursor::new);
    }
}
