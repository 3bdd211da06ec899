package stet.infra.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.newsroom.Description;
import stet.domain.words.SearchWords;
import stet.infra.lists.Columns;
import stet.infra.publication.Published.Withdrawal;

/** What the public may read: nothing before its time, and nothing but what was published. */
@Component
public class Publications {
    /** How many a feed or list shows at most. */
    public static final int MOST = 1_000;

    private static final int WORDS = 10;

    private static final String UNSEEN = """
            arrival > (select coalesce(max(arrival), 0) from log_entry
                        where log_index = (select (token::json ->> 'globalIndex')::bigint from token_entry
                                            where processor_name = 'policies' limit 1))""";

    /**
     * When the first thing was recorded that policies have not seen: what was public from an earlier moment on would have been held
     * back by now, if anything had come between.
     */
    private static final String SEEN =
            "select recorded_at from recorded_event where " + UNSEEN + " order by arrival limit 1";

    /**
     * Of one under an embargo the log is asked, too, whether it was held back: this table may not have come so far. While it is
     * fresh, a lapse that policies have yet to weigh keeps it back as well, since that may be of something that came before its time.
     */
    private static final String OPENED = """
            (p.public_at <= p.published_at
             or p.public_at < coalesce((%s), 'infinity')
                and not exists (select from recorded_event held
                                 where held.stream = p.publication and held.version > p.version
                                   and held.type = 'publication-held')
                and not exists (select from recorded_event lapse
                                 where lapse.stream = (select c.clearance from article_clearance c
                                                        where c.article = p.article limit 1)
                                   and lapse.type = 'clearance-lapsed' and lapse.%s
                                   and lapse.recorded_at < p.public_at + interval '1 day'))""".formatted(SEEN, UNSEEN);

    /** One that was withdrawn before its time never was public. */
    static final String PUBLIC = " p.public_at <= :now and p.held_at is null"
            + " and (p.withdrawn_at is null or p.withdrawn_at >= p.public_at) and " + OPENED;

    private static final String CHANGED = """
            greatest(p.public_at, p.withdrawn_at, p.corrected_at,
                     (select max(c.changed_at) from published_claim c
                       where c.publication = p.publication and c.version = p.version)) as changed_at
            """;

    private static final String SELECT = "select p.*, d.description as newsroom, " + CHANGED + """
              from published_article p
              left join newsroom_description d on d.number = p.description
             where\s""" + PUBLIC;

    private static final String NEWEST =
            "(select p.public_at from published_article p where %s" + PUBLIC + " order by p.public_at desc limit 1)";

    private static final String EDITION =
            """
            select concat_ws('|', (select max(changed_index) from published_article),
                             (select max(changed_index) from published_claim),
                             coalesce((select max(number) from newsroom_description), 0),
                             %s, %s)""".formatted(NEWEST.formatted(""), NEWEST.formatted("p.public_at > p.published_at and "));

    private final JdbcClient jdbc;
    private final WithdrawnBefore withdrawn;
    private final Clock clock;

    Publications(JdbcClient jdbc, WithdrawnBefore withdrawn, Clock clock) {
        this.jdbc = jdbc;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /**
     * An article, also one that was withdrawn, and until its time one that was and is to be public anew; empty while it is not
     * public.
     */
    public Optional<Published> find(ArticleId article) {
        List<Published> found = with(jdbc.sql(SELECT + " and p.article = :article")
                .param("now", now())
                .param("article", article.value())
                .query((row, number) -> row(new Columns(row)))
                .list());
        return found.stream().findFirst().or(() -> withdrawn.of(article));
    }

    /** What changes whenever anything that readers see of an article does; empty while it is not public. */
    public Optional<String> stamp(ArticleId article) {
        return jdbc.sql(
                        "select concat_ws('.', version, changed_at, withdrawn_at) from (select p.version, p.withdrawn_at, "
                                + CHANGED + " from published_article p where " + PUBLIC
                                + " and p.article = :article) public")
                .param("now", now())
                .param("article", article.value())
                .query(String.class)
                .optional()
                .or(() -> withdrawn.of(article).map(gone -> "gone " + gone.changedAt()));
    }

    /** Those that are public, the newest first, withdrawn ones too; at most so many. */
    public List<Published> newest(int most) {
        return inOrder("p.public_at", most);
    }

    /** Those that were published or corrected last, in that order, withdrawn ones too; at most so many. */
    public List<Published> moved(int most) {
        return inOrder("greatest(p.public_at, p.corrected_at)", most);
    }

    /** Those that were corrected and still can be read, the last corrected first. */
    public List<Published> corrected(int most) {
        return with(jdbc.sql(SELECT + """
                         and p.withdrawn_at is null
                         and exists (select from published_edition v
                                      where v.publication = p.publication and v.version >= p.first_version and v.kind is not null)
                       order by p.published_at desc, p.publication desc limit :most""")
                .param("now", now())
                .param("most", most)
                .query((row, number) -> row(new Columns(row)))
                .list());
    }

    /** Those that were withdrawn, also when they are to be public anew. */
    public List<Published> withdrawn() {
        return Stream.concat(
                        newest(MOST).stream().filter(published -> !published.stands()), withdrawn.all(MOST).stream())
                .sorted(Comparator.comparing(Published::changedAt).reversed())
                .toList();
    }

    private List<Published> inOrder(String by, int most) {
        return with(jdbc.sql(SELECT + " order by " + by + " desc, p.publication desc limit :most")
                .param("now", now())
                .param("most", most)
                .query((row, number) -> row(new Columns(row)))
                .list());
    }

    /** A line of the list of what is public. */
    public record Listed(
            ArticleId article,
            String title,
            @Nullable String language,
            int checked,
            Instant publicAt,
            Instant changedAt,
            boolean withdrawn,
            boolean retracted) {}

    /**
     * Those that have all words that somebody typed, or all, the newest first.
     *
     * @param behind how many to leave out
     */
    public List<Listed> listed(@Nullable String typed, int behind, int most) {
        return jdbc.sql(
                        "select p.article, p.title, p.edition #>> '{provenance,language}' as language, p.checked, p.public_at,"
                                + " p.withdrawn_at, p.retracted, " + CHANGED + " from published_article p where "
                                + PUBLIC
                                + " and p.words like all (:pieces) order by p.public_at desc, p.publication desc offset :behind limit :most")
                .param("now", now())
                .param("pieces", pieces(typed))
                .param("behind", behind)
                .param("most", most)
                .query((row, number) -> listed(new Columns(row)))
                .list();
    }

    private static Listed listed(Columns columns) throws SQLException {
        ResultSet row = columns.row();
        return new Listed(
                columns.id("article", ArticleId::new),
                columns.text("title"),
                row.getString("language"),
                row.getInt("checked"),
                columns.instant("public_at"),
                columns.instant("changed_at"),
                columns.instantOrNull("withdrawn_at") != null,
                row.getBoolean("retracted"));
    }

    private static String[] pieces(@Nullable String typed) {
        if (typed == null) return new String[0];
        return Arrays.stream(SearchWords.plain(typed).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
    }

    /** The newsroom as it describes itself now; plain while it has not. */
    public Description newsroom() {
        return jdbc.sql("select description from newsroom_description order by number desc limit 1")
                .query((row, number) -> PublicJson.description(row.getString(1)))
                .optional()
                .orElse(Description.PLAIN);
    }

    /**
     * What changes whenever anything public does, or anything becomes it, at the same cost however much is public: the last change
     * of each table, and the newest that is public by the clock. One under an embargo may open behind one that was public at once.
     */
    public String edition() {
        return jdbc.sql(EDITION).param("now", now()).query(String.class).single();
    }

    private OffsetDateTime now() {
        return Objects.requireNonNull(Columns.bound(clock.instant()));
    }

    /** A row, with what stands in the other tables still to come. */
    private record Row(UUID publication, long version, Published published) {}

    private static Row row(Columns columns) throws SQLException {
        ResultSet row = columns.row();
        String newsroom = row.getString("newsroom");
        return new Row(
                columns.id("publication", id -> id),
                row.getLong("version"),
                new Published(
                        columns.id("article", ArticleId::new),
                        PublicJson.edition(columns.text("edition")),
                        newsroom == null ? Description.PLAIN : PublicJson.description(newsroom),
                        columns.instant("public_at"),
                        columns.instant("changed_at"),
                        withdrawal(columns),
                        List.of(),
                        Map.of()));
    }

    static @Nullable Withdrawal withdrawal(Columns columns) throws SQLException {
        Instant at = columns.instantOrNull("withdrawn_at");
        return at == null ? null : new Withdrawal(at, columns.text("withdrawn_because"));
    }

    private List<Published> with(List<Row> rows) {
        UUID[] publications = rows.stream().map(Row::publication).toArray(UUID[]::new);
        Map<UUID, Map<Integer, Instant>> doubts = doubts(publications);
        Map<UUID, List<Correction>> corrections = EarlierEditions.corrections(jdbc, publications);
        List<Published> all = new ArrayList<>();
        for (Row row : rows) {
            Published bare = row.published();
            all.add(new Published(
                    bare.article(),
                    bare.edition(),
                    bare.newsroom(),
                    bare.publicAt(),
                    bare.changedAt(),
                    bare.withdrawal(),
                    corrections.getOrDefault(row.publication(), List.of()),
                    doubts.getOrDefault(row.publication(), Map.of())));
        }
        return all;
    }

    private Map<UUID, Map<Integer, Instant>> doubts(UUID[] publications) {
        Map<UUID, Map<Integer, Instant>> doubts = new HashMap<>();
        if (publications.length == 0) return doubts;
        jdbc.sql("""
                select c.publication, c.number, c.under_review_since
                  from published_claim c join published_article p on p.publication = c.publication and p.version = c.version
                 where c.publication = any (:publications) and c.under_review_since is not null""").param("publications", publications).query(row -> {
            Columns columns = new Columns(row);
            doubts.computeIfAbsent(columns.id("publication", id -> id), _ -> new HashMap<>())
                    .put(row.getInt("number"), columns.instant("under_review_since"));
        });
        return doubts;
    }
}
