package stet.infra.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.newsroom.Description;
import stet.domain.publication.CorrectionKind;
import stet.domain.publication.Edition;
import stet.infra.lists.Columns;

/** What public articles said before they were corrected, and how they were. Nobody reads here what is not public. */
@Component
public class EarlierEditions {
    private static final String OF = """
            from published_edition v
            join published_article p on p.publication = v.publication and v.version >= p.first_version
            """;

    private static final String CORRECTIONS = """
            select v.publication, v.kind, v.note, v.said_at,
                   (select count(*) from published_edition b
                     where b.publication = v.publication and b.version >= p.first_version and b.version < v.version
                       and b.edition is not null) as before
            """ + OF + " where v.kind is not null";

    private static final String EDITIONS = "select v.edition, v.said_at, d.description as newsroom " + OF + """
              left join newsroom_description d on d.number = v.description
             where v.article = :article and v.edition is not null
             order by v.version offset :behind limit 2""";

    private final JdbcClient jdbc;
    private final Publications publications;

    EarlierEditions(JdbcClient jdbc, Publications publications) {
        this.jdbc = jdbc;
        this.publications = publications;
    }

    /**
     * An edition that was public until the next one came.
     *
     * @param said what readers were shown then
     * @param next what they were shown after it
     */
    public record Earlier(int number, Published said, Edition next, Correction by) {}

    /** One that was corrected since, of an article that is public; the first has the number 1. */
    public Optional<Earlier> earlier(ArticleId article, int number) {
        return publications
                .find(article)
                .filter(Published::stands)
                .flatMap(now -> now.corrections().stream()
                        .filter(by -> by.before() == number && by.kind() != CorrectionKind.RETRACTION)
                        .findFirst()
                        .map(by -> earlier(now, number, by)));
    }

    private Earlier earlier(Published now, int number, Correction by) {
        List<Said> two = jdbc.sql(EDITIONS)
                .param("article", now.article().value())
                .param("behind", number - 1)
                .query((row, at) -> said(new Columns(row)))
                .list();
        return new Earlier(number, two.getFirst().of(now), two.getLast().edition(), by);
    }

    private record Said(Edition edition, Description newsroom, Instant from) {
        Published of(Published now) {
            return new Published(now.article(), edition, newsroom, from, from, null, List.of(), Map.of());
        }
    }

    private static Said said(Columns columns) throws SQLException {
        String newsroom = columns.row().getString("newsroom");
        return new Said(
                PublicJson.edition(columns.text("edition")),
                newsroom == null ? Description.PLAIN : PublicJson.description(newsroom),
                columns.instant("said_at"));
    }

    /** The number of the last edition that named a claim, of an article in which it stands no more. */
    public Optional<Integer> lastWith(ArticleId article, int claim) {
        List<Boolean> named = jdbc.sql(
                        """
                select jsonb_path_exists(v.edition, '$.lines[*].findings[*] ? (@.number == $n)', jsonb_build_object('n', :claim)) as named
                """ + OF + " where v.article = :article and v.edition is not null order by v.version")
                .param("claim", claim)
                .param("article", article.value())
                .query((row, number) -> row.getBoolean("named"))
                .list();
        int last = named.lastIndexOf(true) + 1;
        return last > 0 && last < named.size() ? Optional.of(last) : Optional.empty();
    }

    /** The corrections of some publications, the last one first. */
    static Map<UUID, List<Correction>> corrections(JdbcClient jdbc, UUID... publications) {
        Map<UUID, List<Correction>> corrections = new HashMap<>();
        if (publications.length == 0) return corrections;
        jdbc.sql(CORRECTIONS + " and v.publication = any (:publications) order by v.version desc")
                .param("publications", Arrays.asList(publications).toArray(UUID[]::new))
                .query(row -> {
                    Columns columns = new Columns(row);
                    corrections
                            .computeIfAbsent(columns.id("publication", id -> id), _ -> new ArrayList<>())
                            .add(correction(columns));
                });
        return corrections;
    }

    private static Correction correction(Columns columns) throws SQLException {
        ResultSet row = columns.row();
        return new Correction(
                columns.of("kind", CorrectionKind::valueOf),
                columns.text("note"),
                columns.instant("said_at"),
                row.getInt("before"));
    }
}
