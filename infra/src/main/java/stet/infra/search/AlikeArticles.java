package stet.infra.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.infra.search.Found.Standing;

/** Finds the article that most of some sentences stand in, or in nearly their words, however many articles there are. */
@Component
public class AlikeArticles {
    /** So many sentences tell an article from all others: the longest, which have the most telling words. */
    private static final int ASKED = 5;

    private static final int LOOKED_AT = 20;
    private static final String ARTICLES = """
            select status.article
              from words_found(:standing, :words, :words, null, :most) found
              join statement_status status on status.statement = found.owner
             where found.kind = 'STATEMENT'""";

    private final JdbcClient jdbc;

    AlikeArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when no article has anything like them. */
    public Optional<ArticleId> nearest(Collection<String> sentences) {
        List<UUID> found = new ArrayList<>();
        sentences.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(sentence -> Wording.of(sentence).query())
                .filter(query -> !query.isEmpty())
                .distinct()
                .limit(ASKED)
                .forEach(query -> {
                    for (Standing standing : List.of(Standing.VERIFIED, Standing.OTHER))
                        found.addAll(articles(standing, query));
                });
        Map<UUID, Long> votes =
                found.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return votes.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArticleId(Collections.max(
                                votes.entrySet(),
                                Map.Entry.<UUID, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .getKey()));
    }

    private List<UUID> articles(Standing standing, String query) {
        return jdbc
                .sql(ARTICLES)
                .param("standing", standing.name())
                .param("words", query)
                .param("most", LOOKED_AT)
                .query((row, number) -> row.getObject("article", UUID.class))
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
