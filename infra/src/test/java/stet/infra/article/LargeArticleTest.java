package stet.infra.article;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.request;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.store.Log;

@RunningStet
@DirtiesContext
@TestPropertySource(properties = "stet.event-store.read-your-writes=0s")
class LargeArticleTest {
    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Test
    void the_largest_article_that_stet_takes_is_taken_in_whole() {
        String text = IntStream.range(0, 20_000)
                .mapToObj(
                        "The council spent %d crowns on bridges, roads and a rather long canal in the year that followed."
                                ::formatted)
                .collect(Collectors.joining("\n"));
        assertThat(text.length()).isBetween(1_900_000, IngestArticle.TEXT_LIMIT);
        ArticleId article = new ArticleId(UUID.randomUUID());

        done(desk.handle(AtTheDesk.ingest(article, text, false), request()));

        assertThat(log.statements(article)).hasSize(20_000);
    }
}
