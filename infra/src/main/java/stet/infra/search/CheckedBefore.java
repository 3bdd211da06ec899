package stet.infra.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.lists.Columns;
import stet.infra.search.Found.Kind;
import stet.infra.search.Found.Part;
import stet.infra.search.Found.Standing;
import stet.infra.search.WordsWalk.Order;
import stet.infra.search.WordsWalk.Place;
import stet.infra.statement.StatementStatus;

/** Tells whether the newsroom gave a verdict on the same or very alike words already, in another article. */
@Component
public class CheckedBefore {
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 3;
    private static final double ALIKE = 0.6;

    private final JdbcClient jdbc;

    CheckedBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The statements and claims of other articles whose words are most alike, verified ones first; three at most. */
    public List<Found> like(StatementStatus statement) {
        Wording wording = Wording.of(statement.text());
        String query = wording.query();
        if (query.isEmpty()) return List.of();
        List<Place> places = Stream.of(Standing.VERIFIED, Standing.PROPOSED)
                .flatMap(standing -> places(standing, query).stream())
                .filter(place -> place.kind() != Kind.RATIONALE)
                .toList();
        Map<Found, Double> likeness = new FoundWords(jdbc, List.of())
                .of(places).stream()
                        .filter(found -> !statement.article().equals(found.article()))
                        .collect(Collectors.toMap(found -> found, found -> wording.likeness(wording(found))));
        Set<UUID> told = new HashSet<>();
        return likeness.entrySet().stream()
                .filter(each -> each.getValue() >= ALIKE)
                .sorted(Comparator.comparing(
                                (Map.Entry<Found, Double> each) -> each.getKey().standing())
                        .thenComparingDouble(each -> -each.getValue())
                        .thenComparing(each -> each.getKey().id().toString()))
                .map(Map.Entry::getKey)
                .filter(found -> told.add(found.id()))
                .limit(SHOWN)
                .toList();
    }

    private static Wording wording(Found found) {
        return Wording.of(found.words().stream().map(Part::text).collect(Collectors.joining()));
    }

    private List<Place> places(Standing standing, String query) {
        return jdbc.sql("select * from words_found(:standing, :words, :words, null, :most)")
                .param("standing", standing.name())
                .param("words", query)
                .param("most", LOOKED_AT)
                .query((row, number) -> new Place(
                        standing,
                        Order.ALIKE,
                        0,
                        new Columns(row).instant("at"),
                        new Columns(row).id("thing", thing -> thing),
                        new Columns(row).of("kind", Kind::valueOf),
                        new Columns(row).id("owner", owner -> owner)))
                .list();
    }
}
