package stet.infra.publication;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.publication.CorrectionKind;
import stet.infra.lists.Columns;
import stet.infra.publication.Published.Withdrawal;

/** What the newsroom itself sees of its publications: also what is not public yet, was held back, or was never seen. */
@Component
public class PublicationStandings {
    private final JdbcClient jdbc;
    private final Clock clock;

    PublicationStandings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where an article stands on its way to the public.
     *
     * @param publicAt from when on it is public
     * @param embargoed whether that is yet to come
     * @param held present when it is not, since the article ceased to be clear before
     */
    public record Standing(
            Instant publicAt,
            boolean embargoed,
            int revision,
            @Nullable Held held,
            @Nullable Withdrawal withdrawal,
            List<Correction> corrections) {
        public boolean retracted() {
            return !corrections.isEmpty() && corrections.getFirst().kind() == CorrectionKind.RETRACTION;
        }
    }

    /** That it was held back, and what made the article clear no more, in words that end a sentence. */
    public record Held(Instant at, String because) {}

    /** Empty when it was never published. */
    public Optional<Standing> of(ArticleId article) {
        UUID publication = PublicationStreams.of(article);
        List<Correction> corrections =
                EarlierEditions.corrections(jdbc, publication).getOrDefault(publication, List.of());
        return jdbc.sql("select * from published_article where publication = :publication")
                .param("publication", publication)
                .query((row, number) -> standing(new Columns(row), corrections))
                .optional();
    }

    private Standing standing(Columns columns, List<Correction> corrections) throws SQLException {
        Instant publicAt = columns.instant("public_at");
        return new Standing(
                publicAt,
                columns.row().getString("held_because") == null && publicAt.isAfter(clock.instant()),
                PublicJson.edition(columns.text("edition")).revision(),
                held(columns),
                Publications.withdrawal(columns),
                corrections);
    }

    private static @Nullable Held held(Columns columns) throws SQLException {
        Instant at = columns.instantOrNull("held_at");
        return at == null ? null : new Held(at, columns.text("held_because"));
    }
}
