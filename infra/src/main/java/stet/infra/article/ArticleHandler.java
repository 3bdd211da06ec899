package stet.infra.article;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleCommand;
import stet.domain.article.ArticleCommand.DivisionCommand;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleCommand.PlanArticle;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.statement.StatementId;
import stet.infra.desk.Handler;
import stet.infra.desk.Streams;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.fix.FixesInRevisions;
import stet.infra.statement.ArticleStatements;
import stet.infra.statement.NewStatements;

/** Carries out commands to articles. */
@Component
final class ArticleHandler implements Handler<ArticleCommand> {
    private final JdbcClient database;
    private final Streams streams;
    private final RevisedTexts texts;
    private final ArticleStatements statements;
    private final NewStatements newStatements;
    private final FixesInRevisions fixes;
    private final TimeOrderedIds ids;
    private final ArticleProperties settings;

    ArticleHandler(
            JdbcClient database,
            Streams streams,
            RevisedTexts texts,
            ArticleStatements statements,
            NewStatements newStatements,
            FixesInRevisions fixes,
            TimeOrderedIds ids,
            ArticleProperties settings) {
        this.database = database;
        this.streams = streams;
        this.texts = texts;
        this.statements = statements;
        this.newStatements = newStatements;
        this.fixes = fixes;
        this.ids = ids;
        this.settings = settings;
    }

    @Override
    public Class<ArticleCommand> commands() {
        return ArticleCommand.class;
    }

    @Override
    public Work prepare(ArticleCommand command) {
        return switch (command) {
            case IngestArticle ingest -> ingestion(ingest);
            case ReviseArticle revise -> revising(revise);
            case DivisionCommand divide ->
                new Dividing(streams, statements, newStatements, divide, new StatementId(ids.next()));
            case PlanArticle plan ->
                expected -> streams.give(
                        ArticleStreams.ARTICLE, plan.article().value(), expected, article -> article.decide(plan));
        };
    }

    /** Reads the text before a transaction is open: it takes too long for one. */
    private Ingestion ingestion(IngestArticle command) {
        ReadText text = ReadText.of(command.text());
        return new Ingestion(database, streams, newStatements, command, text, settings.mostStatements(), ids(text));
    }

    private Revising revising(ReviseArticle command) {
        ReadText text = ReadText.of(command.text());
        return new Revising(
                database,
                streams,
                texts,
                statements,
                newStatements,
                fixes,
                settings.mostStatements(),
                command,
                text,
                ids(text));
    }

    private List<StatementId> ids(ReadText text) {
        return Stream.generate(() -> new StatementId(ids.next()))
                .limit(text.segments().size())
                .toList();
    }
}
