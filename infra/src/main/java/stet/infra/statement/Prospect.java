package stet.infra.statement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stet.domain.Decision.Rejected;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.source.Origin;
import stet.domain.source.Source;
import stet.domain.source.Source.Registered;
import stet.domain.source.SourceId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AttachSource;

/**
 * A statement as it stands, to be asked what it would say to a command.
 *
 * @param checkers everyone who checks facts in this newsroom
 */
public record Prospect(Statement statement, Set<Person> checkers) {

    /** Why a command would be refused; empty when it would be carried out. A source that it names is taken for a good one. */
    public Optional<Rejection> refusal(StatementCommand command) {
        return statement.decide(command, new Facts(sources(command), checkers)) instanceof Rejected<?>(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private static Map<SourceId, Source> sources(StatementCommand command) {
        if (!(command instanceof AttachSource attach)) return Map.of();
        SourceId source = attach.attachment().source();
        return Map.of(source, new Registered(source, new Origin(source.toString(), false)));
    }
}
