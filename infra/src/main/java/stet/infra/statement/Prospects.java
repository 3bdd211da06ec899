package stet.infra.statement;

import java.util.Optional;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.statement.StatementId;
import stet.infra.desk.Streams;

/** Asks the rules what would become of commands before anyone gives them, so that no page has rules of its own. */
@Component
public class Prospects {
    private final Streams streams;
    private final StatementFacts facts;

    Prospects(Streams streams, StatementFacts facts) {
        this.streams = streams;
        this.facts = facts;
    }

    /** The statement as the log has it now, for what one person may do; empty when its events can't be read. */
    public Optional<Prospect> of(StatementId id, Person by) {
        return streams.readable(StatementHandler.STATEMENT, id.value())
                .map(statement -> new Prospect(statement, facts.of(statement, by)));
    }
}
