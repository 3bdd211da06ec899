package stet.infra.article;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.Article.Reading;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementId;
import stet.domain.text.Context;
import stet.domain.text.TextRange;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler.TransactionalWork;
import stet.infra.desk.Streams;
import stet.infra.statement.NewStatements;
import stet.infra.text.Segment;

/** Takes in one article that was read: begins its stream and that of each of its statements. */
final class Ingestion implements TransactionalWork {
    private static final int FIRST_REVISION = 1;

    private final JdbcClient database;
    private final Streams streams;
    private final NewStatements newStatements;
    private final IngestArticle command;
    private final ReadText text;
    private final int most;
    private final List<StatementId> statements;

    Ingestion(
            JdbcClient database,
            Streams streams,
            NewStatements newStatements,
            IngestArticle command,
            ReadText text,
            int most,
            List<StatementId> statements) {
        this.database = database;
        this.streams = streams;
        this.newStatements = newStatements;
        this.command = command;
        this.text = text;
        this.most = most;
        this.statements = statements;
    }

    @Override
    public Answer carryOut(@Nullable Long expectedVersion) {
        Reading reading = text.reading(most, firstWithText());
        Answer answer = streams.give(
                ArticleStreams.ARTICLE, command.article().value(), null, article -> article.decide(command, reading));
        if (!answer.isRefused())
            newStatements.begin(IntStream.range(0, statements.size()).mapToObj(this::statement));
        return answer;
    }

    /** The first article with this text, or null when this one is the first: decided by a unique key. */
    private @Nullable ArticleId firstWithText() {
        int first = database.sql("""
                insert into article_fingerprint (fingerprint, article_id) values (:fingerprint, :article)
                on conflict do nothing""")
                .param("fingerprint", text.fingerprint())
                .param("article", command.article().value())
                .update();
        return first == 1 ? null : articleWithText();
    }

    private ArticleId articleWithText() {
        return new ArticleId(database.sql("select article_id from article_fingerprint where fingerprint = :fingerprint")
                .param("fingerprint", text.fingerprint())
                .query(UUID.class)
                .single());
    }

    private RecordStatement statement(int place) {
        Segment segment = text.segments().get(place);
        TextRange range = new TextRange(segment.start(), segment.end());
        return new RecordStatement(
                statements.get(place),
                command.article(),
                FIRST_REVISION,
                place + 1,
                range,
                range.of(command.text()),
                segment.kind(),
                Context.around(range, command.text()),
                repeated(segment),
                command.author(),
                command.by());
    }

    private @Nullable StatementId repeated(Segment segment) {
        return segment.repeats() == null ? null : statements.get(segment.repeats());
    }
}
