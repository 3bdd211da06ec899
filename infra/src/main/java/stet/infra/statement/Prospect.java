package stet.infra.statement;

import java.util.Optional;
import java.util.Set;
import stet.domain.Decision.Rejected;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.source.Origin;
import stet.domain.source.Source.Registered;
import stet.domain.source.SourceId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AttachSource;

/**
 * A statement as it stands, to be asked what it would say to a command of one person.
 *
 * @param facts what its rules know when that person does something
 */
public record Prospect(Statement statement, Facts facts) {

    /** Why a command would be refused; empty when it would be carried out. A source that it names is taken for a good one. */
    public Optional<Rejection> refusal(StatementCommand command) {
        return statement.decide(command, facts(command)) instanceof Rejected<?>(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private Facts facts(StatementCommand command) {
        if (!(command instanceof AttachSource attach)) return facts;
        SourceId source = attach.attachment().source();
        return facts.with(source, new Registered(source, new Origin(source.toString(), false), null));
    }

    /** Everyone who checks facts in this newsroom. */
    public Set<Person> checkers() {
        return facts.checkers();
    }
}
