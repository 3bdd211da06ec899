package stet.app.ingestion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import stet.app.web.Form;

/** An article to try Stet with, written for it: true but for a few things that a checker will find. */
final class SampleArticle {
    private SampleArticle() {}

    static Form form() {
        return NewArticle.blank()
                .with("title", "Half a century after Apollo 11, the Moon is busy again")
                .with("publisher", "The Sample Courier")
                .with("author", "By S. Ample")
                .with("language", "en")
                .with("publishedAt", "2024-07-20")
                .with("text", text());
    }

    private static String text() {
        try (InputStream text = Objects.requireNonNull(SampleArticle.class.getResourceAsStream("sample-article.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
