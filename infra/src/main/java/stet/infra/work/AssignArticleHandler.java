package stet.infra.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.domain.Decision.Accepted;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementId;
import stet.domain.work.WorkRejection.NothingToAssign;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.LeftOut;
import stet.infra.desk.StreamState;
import stet.infra.desk.Streams;
import stet.infra.statement.ArticleStatements;
import stet.infra.statement.StatementFacts;

/** Finds by the log which claims of an article nobody checks, and has each of them given to one person. */
@Component
final class AssignArticleHandler implements Handler<AssignArticle> {
    private final Streams streams;
    private final ArticleStatements statements;
    private final StatementFacts facts;

    AssignArticleHandler(Streams streams, ArticleStatements statements, StatementFacts facts) {
        this.streams = streams;
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public Class<AssignArticle> commands() {
        return AssignArticle.class;
    }

    @Override
    public Work prepare(AssignArticle command) {
        return (TransactionalWork) expected -> assign(command);
    }

    private Answer assign(AssignArticle command) {
        UUID article = command.article().value();
        Optional<Long> version = streams.version(article);
        if (version.isEmpty()) return Answer.refused(article, new UnknownArticle(command.article()));
        Map<UUID, StreamState<Statement>> states = statements.of(command.article());
        List<AssignChecker> commands = states.entrySet().stream()
                .filter(each -> each.getValue().state().lacksChecker())
                .map(each -> new AssignChecker(new StatementId(each.getKey()), command.checker(), command.by()))
                .toList();
        if (commands.isEmpty()) return Answer.refused(article, new NothingToAssign());
        List<LeftOut> refused = statements.carryOn(commands, states, facts.of(Set.of()));
        return refused.isEmpty()
                ? new Answer(article, new Accepted<>(ids(commands)), version.get())
                : Answer.refused(article, refused.getFirst().reason());
    }

    private static List<UUID> ids(List<AssignChecker> commands) {
        return commands.stream().map(each -> each.statement().value()).toList();
    }
}
