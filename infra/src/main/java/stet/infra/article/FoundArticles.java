package stet.infra.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.infra.lists.Search;
import stet.infra.lists.Searched;

/** The articles of a list that a search finds, by their words or by a piece of the title or publisher. */
record FoundArticles(ArticleWalk walk, Search search) implements Searched<ArticleSummary> {
    private static final String FOUND = "select articles_found(:words, :piece, cast(:most as integer))";

    /** Each article by itself: a search for all at once is what the walk is to save. */
    private static final String EACH = """
             cross join lateral (
                   select w.words @@ cast(:words as tsquery) or (s.found like :piece) is true as found
                     from article_words w
                     join article_summary s on s.article = w.article
                    where w.article = t.article
                   offset 0) each
             where each.found
            """;

    @Override
    public List<UUID> found(int most) {
        return walk.jdbc()
                .sql(FOUND)
                .params(sought(most))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public List<ArticleSummary> among(List<UUID> found) {
        return walk.rowsThat("t.article = any(:found)", Map.of("found", found.toArray(UUID[]::new)));
    }

    @Override
    public List<ArticleSummary> near() {
        return walk.rowsOfNext(EACH, sought(null));
    }

    @Override
    public boolean goesOn() {
        return walk.goesOn();
    }

    @Override
    public List<ArticleSummary> all() {
        return walk.rowsThat("t.article in (" + FOUND + ")", sought(null));
    }

    private Map<String, @Nullable Object> sought(@Nullable Integer most) {
        Map<String, @Nullable Object> sought = new HashMap<>();
        sought.put("words", search.query());
        sought.put("piece", search.isPiece() ? search.piece() : null);
        sought.put("most", most);
        return sought;
    }
}
