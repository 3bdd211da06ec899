package stet.infra.fix;

import java.util.Optional;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.fix.FixCommand;
import stet.domain.fix.Fixes;
import stet.domain.fix.Wording;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementId;
import stet.infra.desk.Streams;
import stet.infra.statement.Checkers;

/** Asks the rules what would become of commands about fixes before anyone gives them. */
@Component
public class FixProspects {
    private final Streams streams;
    private final Checkers checkers;

    FixProspects(Streams streams, Checkers checkers) {
        this.streams = streams;
        this.checkers = checkers;
    }

    /** The fixes of a statement as they are, to be asked what they would say to one person. */
    public record FixProspect(Fixes fixes, Wording now, boolean editor) {
        public boolean takes(FixCommand command) {
            return fixes.decide(command, now, editor) instanceof Accepted<?>;
        }
    }

    /**
     * For what one person may do; empty when the events can't be read.
     *
     * @param statement as the log has it
     */
    public Optional<FixProspect> of(StatementId id, Statement statement, Actor by) {
        if (statement.place().isEmpty()) return Optional.empty();
        return streams.readable(FixStreams.FIXES, FixStreams.of(id))
                .map(fixes -> new FixProspect(
                        fixes,
                        FixStreams.wording(id, statement),
                        checkers.editors().contains(by.person())));
    }
}
