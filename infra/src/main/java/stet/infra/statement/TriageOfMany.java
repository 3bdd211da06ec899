package stet.infra.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.domain.Decision;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementId;
import stet.domain.statement.TriageRejection.NotOfThisArticle;
import stet.infra.desk.Answer;
import stet.infra.desk.LeftOut;
import stet.infra.desk.Streams;

/** Has many statements of one article decide, each by its own rules, within one unit of work. */
@Component
public final class TriageOfMany {
    private final Streams streams;
    private final Checkers checkers;

    TriageOfMany(Streams streams, Checkers checkers) {
        this.streams = streams;
        this.checkers = checkers;
    }

    /**
     * Publishes what follows from the commands, and answers which of the statements refuse, and why.
     *
     * @param seen the versions of statements that the caller has seen, of those for which not any will do
     */
    public List<LeftOut> decide(ArticleId article, List<StatementCommand> commands, Map<StatementId, Long> seen) {
        Facts facts = Facts.ofCheckers(checkers.checkers());
        List<LeftOut> refused = new ArrayList<>();
        for (StatementCommand command : commands) {
            Decision<?> decision = decide(article, command, facts, seen).decision();
            if (decision instanceof Rejected<?>(var reason))
                refused.add(new LeftOut(command.statement().value(), reason));
        }
        return refused;
    }

    private Answer decide(ArticleId article, StatementCommand command, Facts facts, Map<StatementId, Long> seen) {
        UUID statement = command.statement().value();
        List<Rejection> wrong = command.shape();
        return wrong.isEmpty()
                ? streams.give(
                        StatementHandler.STATEMENT,
                        statement,
                        seen.get(command.statement()),
                        state -> decide(article, command, facts, state))
                : Answer.refused(statement, wrong.getFirst());
    }

    private static Decision<StatementEvent> decide(
            ArticleId article, StatementCommand command, Facts facts, Statement statement) {
        return statement.article().filter(own -> !own.equals(article)).isPresent()
                ? Decision.rejected(new NotOfThisArticle(command.statement(), article))
                : statement.decide(command, facts);
    }
}
