package stet.infra.triage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementId;
import stet.domain.statement.TriageRejection.NamedTwice;
import stet.domain.statement.TriageRejection.NothingToTriage;
import stet.domain.statement.TriageRejection.RefusedStatement;
import stet.domain.statement.TriageRejection.TriageMalformed;

/**
 * Triage of several statements of one article: all of it is recorded or nothing, unless a part will do.
 *
 * @param commands one for each statement
 * @param partial whether those that can be carried out are when others can't
 * @param seen the versions of statements that the caller has seen, of those for which not any will do
 */
public record TriageArticle(
        ArticleId article, List<StatementCommand> commands, boolean partial, Map<StatementId, Long> seen, Actor by)
        implements Command {
    public TriageArticle {
        commands = List.copyOf(commands);
        seen = Map.copyOf(seen);
    }

    /** What is wrong with one statement alone is no more than a refusal of it when a part will do. */
    @Override
    public List<Rejection> shape() {
        if (commands.isEmpty()) return List.of(new NothingToTriage());
        List<RefusedStatement> wrong =
                Stream.concat(twice(), partial ? Stream.empty() : malformed()).toList();
        return wrong.isEmpty() ? List.of() : List.of(new TriageMalformed(wrong));
    }

    private Stream<RefusedStatement> twice() {
        Set<StatementId> named = new HashSet<>();
        return commands.stream()
                .map(StatementCommand::statement)
                .filter(statement -> !named.add(statement))
                .distinct()
                .map(statement -> new RefusedStatement(statement, new NamedTwice(statement)));
    }

    private Stream<RefusedStatement> malformed() {
        return commands.stream()
                .flatMap(command ->
                        command.shape().stream().map(reason -> new RefusedStatement(command.statement(), reason)));
    }
}
