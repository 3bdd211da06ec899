package stet.infra.article;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleId;
import stet.domain.article.RevisionChanges;
import stet.domain.statement.StatementId;
import stet.domain.text.Place;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.statement.Dossiers;
import stet.infra.statement.PlacesByRevision;
import stet.infra.statement.StatementDossier;
import stet.infra.statement.StatementStatus;
import stet.infra.text.revision.Comparison;
import stet.infra.text.revision.Row;
import stet.infra.text.revision.Stood;

/** The revisions of articles: what each said, and what the next one would make of it. */
@Component
public class Revisions {
    private static final String IN_READING_ORDER = "statements";

    private final JdbcClient jdbc;
    private final RevisedTexts texts;
    private final PlacesByRevision places;
    private final Dossiers dossiers;

    Revisions(JdbcClient jdbc, RevisedTexts texts, PlacesByRevision places, Dossiers dossiers) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.places = places;
        this.dossiers = dossiers;
    }

    /**
     * What would become of an article's statements.
     *
     * @param refused why its text is not revised like that, absent when nothing stands against it
     */
    public record Preview(
            List<Row<UUID>> rows,
            RevisionChanges changes,
            @Nullable Rejection refused) {}

    /** What a well-formed command would come to; nothing is recorded. */
    public Preview preview(ReviseArticle command) {
        RevisedText revised = texts.of(command, ReadText.of(command.text()));
        return new Preview(revised.rows(), revised.changes(), revised.refused());
    }

    /** The number of an article's latest revision by the log itself; 0 when there is no such article. */
    public int latest(ArticleId article) {
        return texts.latest(article);
    }

    /** All revisions of an article, the first one first; empty when there is no such article. */
    public List<Revision> of(ArticleId article) {
        return jdbc.sql("select * from article_revision where article = :article order by revision")
                .param("article", article.value())
                .query((row, number) -> {
                    Columns columns = new Columns(row);
                    return new Revision(
                            row.getInt("revision"),
                            columns.instant("revised_at"),
                            columns.of("revised_by", Person::new),
                            row.getString("note"),
                            row.getInt("statements"),
                            new RevisionChanges(
                                    row.getInt("carried"),
                                    row.getInt("moved"),
                                    row.getInt("changed"),
                                    row.getInt("cut"),
                                    row.getInt("added")));
                })
                .list();
    }

    /** The text of a revision as received. */
    public Optional<String> text(ArticleId article, int revision) {
        return jdbc.sql("select text from article_text where article = :article and revision = :revision")
                .param("article", article.value())
                .param("revision", revision)
                .query(String.class)
                .optional();
    }

    /** The statements of a revision in reading order: with its words and places, and as far as they have come now. */
    public List<StatementStatus> statements(ArticleId article, int revision) {
        Map<StatementId, Place> places = this.places.of(article, revision);
        Map<StatementId, StatementStatus> now = dossiers.statements(List.copyOf(places.keySet())).stream()
                .map(StatementDossier::status)
                .collect(Collectors.toMap(StatementStatus::id, status -> status));
        return places.entrySet().stream()
                .flatMap(each ->
                        Optional.ofNullable(now.get(each.getKey())).map(status -> status.at(each.getValue())).stream())
                .sorted(Comparator.comparingInt(StatementStatus::position))
                .toList();
    }

    /**
     * A part of them.
     *
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list
     */
    public Page<StatementStatus> statements(ArticleId article, int revision, PageRequest page) {
        String cursor = page.cursor();
        long behind =
                cursor == null ? 0 : Cursor.parse(cursor, IN_READING_ORDER, 1).number(0);
        List<StatementStatus> rows = statements(article, revision).stream()
                .filter(statement -> statement.position() > behind)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(
                rows, page, last -> Cursor.of(IN_READING_ORDER, last.position()).opaque());
    }

    /** What became of the statements of one revision in another, by who they are and not by how they look. */
    public List<Row<StatementId>> between(ArticleId article, int from, int to) {
        return Comparison.known(stood(article, from), stood(article, to));
    }

    private List<Stood<StatementId>> stood(ArticleId article, int revision) {
        return places.of(article, revision).entrySet().stream()
                .sorted(Comparator.comparingInt(each -> each.getValue().position()))
                .map(each -> new Stood<>(
                        each.getKey(), each.getValue().text(), each.getValue().context()))
                .toList();
    }
}
