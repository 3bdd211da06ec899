package stet.infra.command;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.infra.text.NormalisedText;

/** Knows which texts the newsroom has taken in, so that a duplicate is noticed before it is tried. */
@Component
public class TakenIn {
    private final JdbcClient database;

    TakenIn(JdbcClient database) {
        this.database = database;
    }

    /** The first article with the same text, whatever its spaces and quotation marks. */
    public Optional<ArticleId> first(String text) {
        return database.sql("select article_id from article_fingerprint where fingerprint = :fingerprint")
                .param("fingerprint", Fingerprint.of(NormalisedText.of(text)))
                .query(UUID.class)
                .optional()
                .map(ArticleId::new);
    }
}
