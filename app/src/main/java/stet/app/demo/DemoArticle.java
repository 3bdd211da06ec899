package stet.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import stet.domain.Actor;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;

/**
 * An article of the demo newsroom and what its people did with it.
 *
 * @param file the text's name among the resources, which also makes the id, the same in every demo
 */
record DemoArticle(String file, String title, String author, String published, DemoPerson by, List<DemoStep> steps) {

    static List<DemoArticle> all() {
        return List.of(Apollo11.article(), Everest.article(), GenevaConventions.article());
    }

    ArticleId id() {
        return new ArticleId(UUID.nameUUIDFromBytes(("demo/" + file).getBytes(StandardCharsets.UTF_8)));
    }

    IngestArticle ingestion() {
        Actor actor = by.account().actor();
        return new IngestArticle(
                id(), title, text(), null, "The Harbour Courier", author, "en", Instant.parse(published), true, actor);
    }

    private String text() {
        try {
            return new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
