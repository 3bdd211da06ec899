package stet.infra.source;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;

/** Which article came first with a text, and which source has a web address: decided by unique keys. */
public final class Reservations {
    private final JdbcClient database;

    public Reservations(JdbcClient database) {
        this.database = database;
    }

    /** The first article with this text, or null when this one is the first. */
    @Nullable
    public ArticleId firstWithText(String fingerprint, ArticleId article) {
        int first = database.sql("""
                insert into article_fingerprint (fingerprint, article_id) values (:fingerprint, :article)
                on conflict do nothing""")
                .param("fingerprint", fingerprint)
                .param("article", article.value())
                .update();
        return first == 1 ? null : articleWith(fingerprint);
    }

    private ArticleId articleWith(String fingerprint) {
        return new ArticleId(database.sql("select article_id from article_fingerprint where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .single());
    }

    /** The source that has this web address, which is this one when no other has it. */
    public SourceId sourceAt(String url, SourceId source) {
        String address = WebAddress.normalised(url);
        database.sql("""
                insert into source_address (address, source_id) values (:address, :source)
                on conflict do nothing""")
                .param("address", address)
                .param("source", source.value())
                .update();
        return new SourceId(database.sql("select source_id from source_address where address = :address")
                .param("address", address)
                .query(UUID.class)
                .single());
    }
}
