package stet.infra.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Verdict;
import stet.infra.lists.Columns;
import stet.infra.lists.Search.Sought;
import stet.infra.lists.WordIndex;
import stet.infra.search.Found.Kind;
import stet.infra.search.Found.Part;
import stet.infra.search.Found.Standing;
import stet.infra.search.WordsWalk.Place;

/** What was found, with what it says and where it stands: one question for all, and one for the texts of articles. */
final class FoundWords {
    private static final String SAYS = """
            select found.*, s.article, s.position,
                   case when c.statement is null then s.verdict else c.verdict end as verdict,
                   case when c.statement is null then s.rating else c.rating end as rating,
                   coalesce(c.workflow, s.workflow) as workflow, coalesce(c.stale, s.stale) as stale,
                   a.article as own_article, a.title as article_title, a.language, o.source,
                   o.withdrawn_at is not null as withdrawn,
                   case found.kind
                     when 'STATEMENT' then s.text
                     when 'CLAIM' then c.proposition
                     when 'RATIONALE' then c.rationale
                     when 'PASSAGE' then u.excerpt
                     when 'NOTE' then (select n.text from statement_note n
                                        where n.statement = found.owner and n.note = found.thing
                                        order by n.version desc limit 1)
                     when 'SOURCE' then concat_ws(' · ', o.title, o.publisher, o.url)
                     when 'ARTICLE' then concat_ws(' · ', a.title, a.publisher, a.author)
                   end as says
              from unnest(:owners::uuid[], :kinds::text[], :things::uuid[], :numbers::int[], :standings::text[])
                   with ordinality found (owner, kind, thing, number, standing, place)
              left join statement_status s on s.statement = found.owner
              left join claim c on c.statement = found.owner and c.number = found.number
                               and found.kind in ('CLAIM', 'RATIONALE')
              left join source_use u on u.attachment = found.thing
              left join source_summary o on o.source = coalesce(u.source, found.owner)
              left join article_summary a on a.article = coalesce(s.article, found.owner)
             order by found.place
            """;

    private final JdbcClient jdbc;
    private final List<Sought> sought;

    /** @param sought what is marked in the words */
    FoundWords(JdbcClient jdbc, List<Sought> sought) {
        this.jdbc = jdbc;
        this.sought = sought;
    }

    /** What was found at these places, in their order; what has gone meanwhile is left out. */
    List<Found> of(List<Place> places) {
        if (places.isEmpty()) return List.of();
        List<Found> found = jdbc
                .sql(SAYS)
                .param("owners", each(places, Place::owner, UUID[]::new))
                .param("kinds", each(places, place -> place.kind().name(), String[]::new))
                .param("things", each(places, Place::thing, UUID[]::new))
                .param(
                        "numbers",
                        each(places, place -> ClaimThing.number(place.owner(), place.thing()), Integer[]::new))
                .param("standings", each(places, place -> place.standing().name(), String[]::new))
                .query((row, number) -> found(row))
                .list()
                .stream()
                .filter(each -> !each.words().isEmpty())
                .toList();
        return withTexts(found);
    }

    private static <T> T[] each(List<Place> places, Function<Place, T> of, IntFunction<T[]> array) {
        return places.stream().map(of).toArray(array);
    }

    private Found found(ResultSet row) throws SQLException {
        Columns columns = new Columns(row);
        Kind kind = columns.of("kind", Kind::valueOf);
        String says = row.getString("says");
        boolean ofStatement = kind != Kind.SOURCE && kind != Kind.ARTICLE;
        return new Found(
                kind,
                columns.of("standing", Standing::valueOf),
                columns.id("thing", thing -> thing),
                columns.idOrNull("own_article", ArticleId::new),
                row.getString("article_title"),
                row.getString("language"),
                ofStatement ? columns.id("owner", StatementId::new) : null,
                row.getInt("position"),
                columns.idOrNull("source", SourceId::new),
                says == null ? List.of() : new Hits(says, sought).parts(),
                columns.ofOrNull("verdict", Verdict::valueOf),
                columns.ofOrNull("rating", Rating::valueOf),
                columns.ofOrNull("workflow", Workflow::valueOf),
                row.getBoolean("stale"),
                row.getBoolean("withdrawn"));
    }

    /** An article that has the words in its text alone shows where. */
    private List<Found> withTexts(List<Found> found) {
        UUID[] silent =
                found.stream().filter(FoundWords::hidesItsHit).map(Found::id).toArray(UUID[]::new);
        if (silent.length == 0) return found;
        Map<UUID, String> texts = jdbc
                .sql("""
                        select distinct on (article) article, left(text, :searched) as text from article_text
                         where article = any (:articles)
                         order by article, revision desc""")
                .param("searched", WordIndex.SEARCHED)
                .param("articles", silent)
                .query((row, number) ->
                        Map.entry(new Columns(row).id("article", article -> article), new Columns(row).text("text")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return found.stream()
                .map(each -> hidesItsHit(each) && texts.containsKey(each.id())
                        ? withText(each, Objects.requireNonNull(texts.get(each.id())))
                        : each)
                .toList();
    }

    private static boolean hidesItsHit(Found found) {
        return found.kind() == Kind.ARTICLE && found.words().stream().noneMatch(Part::hit);
    }

    private Found withText(Found article, String text) {
        Hits hits = new Hits(text, sought);
        return hits.any() ? article.saying(hits.parts()) : article;
    }
}
