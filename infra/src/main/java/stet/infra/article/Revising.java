package stet.infra.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.Article.Ingested;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.fix.FixCommand.NoticeRevision;
import stet.domain.statement.StatementCommand.CarryStatement;
import stet.domain.statement.StatementCommand.ChangeStatement;
import stet.domain.statement.StatementCommand.CutStatement;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementCommand.RevisionCommand;
import stet.domain.statement.StatementId;
import stet.domain.text.Context;
import stet.domain.text.Place;
import stet.domain.text.TextRange;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler.TransactionalWork;
import stet.infra.desk.Streams;
import stet.infra.fix.FixesInRevisions;
import stet.infra.fix.FixesInRevisions.GoingIn;
import stet.infra.statement.ArticleStatements;
import stet.infra.statement.NewStatements;
import stet.infra.text.Segment;
import stet.infra.text.revision.Change;
import stet.infra.text.revision.Row;

/** Gives an article a text that was read: what becomes of each of its statements is recorded with it, or nothing is. */
final class Revising implements TransactionalWork {
    private final JdbcClient database;
    private final Streams streams;
    private final RevisedTexts texts;
    private final ArticleStatements statements;
    private final NewStatements newStatements;
    private final FixesInRevisions fixes;
    private final int most;
    private final ReviseArticle command;
    private final ReadText text;
    private final List<StatementId> fresh;

    /** @param fresh ids for statements that are new, as many as there could be */
    Revising(
            JdbcClient database,
            Streams streams,
            RevisedTexts texts,
            ArticleStatements statements,
            NewStatements newStatements,
            FixesInRevisions fixes,
            int most,
            ReviseArticle command,
            ReadText text,
            List<StatementId> fresh) {
        this.database = database;
        this.streams = streams;
        this.texts = texts;
        this.statements = statements;
        this.newStatements = newStatements;
        this.fixes = fixes;
        this.most = most;
        this.command = command;
        this.text = text;
        this.fresh = fresh;
    }

    @Override
    public Answer carryOut(@Nullable Long expectedVersion) {
        UUID article = command.article().value();
        RevisedText revised = texts.of(command, text);
        if (revised.refused() != null) return Answer.refused(article, revised.refused());
        Answer answer = streams.give(
                ArticleStreams.ARTICLE,
                article,
                expectedVersion,
                state -> state.decide(command, text.reading(most, null), revised.changes()));
        if (!answer.isRefused()) record(revised, (Ingested) revised.article());
        return answer;
    }

    private void record(RevisedText revised, Ingested article) {
        keepFingerprint();
        Map<Integer, StatementId> ids = ids(revised.rows());
        GoingIn fixed = fixes.of(reworded(revised.rows(), article.revision() + 1), revised.statements());
        List<RevisionCommand> known = new ArrayList<>();
        List<RecordStatement> added = new ArrayList<>();
        for (Row<UUID> row : revised.rows()) {
            if (row.change() == Change.NEW) added.add(added(row, ids, article));
            else known.add(known(row, ids, fixed, article.revision() + 1));
        }
        statements.revise(known, revised.statements());
        newStatements.begin(added.stream());
        fixes.record(fixed);
    }

    /** The statements that say something else in the new text: only there could a fix have gone in. */
    private List<NoticeRevision> reworded(List<Row<UUID>> rows, int revision) {
        return rows.stream()
                .filter(row -> row.statement() != null && row.range() != null)
                .filter(row -> !Objects.equals(row.oldText(), row.newText()))
                .map(row -> new NoticeRevision(
                        new StatementId(Objects.requireNonNull(row.statement())),
                        revision,
                        command.text(),
                        Objects.requireNonNull(row.range()),
                        command.by()))
                .toList();
    }

    /** Whoever sends the new text as another article is told that it is here; one that was here before keeps it. */
    private void keepFingerprint() {
        database.sql("""
                insert into article_fingerprint (fingerprint, article_id) values (:fingerprint, :article)
                on conflict do nothing""")
                .param("fingerprint", text.fingerprint())
                .param("article", command.article().value())
                .update();
    }

    /** Which statement stands at each place of the new text. */
    private Map<Integer, StatementId> ids(List<Row<UUID>> rows) {
        Iterator<StatementId> next = fresh.iterator();
        Map<Integer, StatementId> ids = HashMap.newHashMap(rows.size());
        for (Row<UUID> row : rows)
            if (row.segment() != null)
                ids.put(row.segment(), row.statement() == null ? next.next() : new StatementId(row.statement()));
        return ids;
    }

    private RevisionCommand known(Row<UUID> row, Map<Integer, StatementId> ids, GoingIn fixed, int revision) {
        StatementId statement = new StatementId(Objects.requireNonNull(row.statement(), "only new ones have none"));
        Integer at = row.segment();
        if (at == null) return new CutStatement(statement, revision, command.by());
        Place place = place(at, revision);
        StatementId repeats = repeats(at, ids);
        return row.change() == Change.CHANGED
                ? new ChangeStatement(statement, place, repeats, row.byHand(), fixed.has(statement), command.by())
                : new CarryStatement(statement, place, repeats, row.change() == Change.MOVED, command.by());
    }

    private RecordStatement added(Row<UUID> row, Map<Integer, StatementId> ids, Ingested article) {
        int at = Objects.requireNonNull(row.segment(), "a new one stands somewhere");
        Place place = place(at, article.revision() + 1);
        return new RecordStatement(
                Objects.requireNonNull(ids.get(at)),
                article.article(),
                place.revision(),
                place.position(),
                place.range(),
                place.text(),
                place.kind(),
                place.context(),
                repeats(at, ids),
                article.author(),
                command.by());
    }

    private Place place(int at, int revision) {
        Segment segment = text.segments().get(at);
        TextRange range = new TextRange(segment.start(), segment.end());
        return new Place(
                revision,
                at + 1,
                range,
                range.of(command.text()),
                segment.kind(),
                Context.around(range, command.text()));
    }

    private @Nullable StatementId repeats(int at, Map<Integer, StatementId> ids) {
        Integer first = text.segments().get(at).repeats();
        return first == null ? null : ids.get(first);
    }
}
