package stet.infra.statement;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementId;
import stet.infra.desk.Streams;
import stet.infra.engine.store.StorageFailures;

/** Asks the rules what would become of commands before anyone gives them, so that no page has rules of its own. */
@Component
public class Prospects {
    private static final Logger LOG = LoggerFactory.getLogger(Prospects.class);

    private final Streams streams;
    private final Checkers checkers;

    Prospects(Streams streams, Checkers checkers) {
        this.streams = streams;
        this.checkers = checkers;
    }

    /** The statement as the log has it now; empty when someone laid hands on its events, so that nobody can act on it. */
    public Optional<Prospect> of(StatementId statement) {
        try {
            return Optional.of(
                    new Prospect(streams.now(StatementHandler.STATEMENT, statement.value()), checkers.checkers()));
        } catch (RuntimeException failure) {
            if (StorageFailures.isUnavailable(failure) || StorageFailures.tookTooLong(failure)) throw failure;
            LOG.warn("the events of statement {} can't be read: {}", statement, failure.toString());
            return Optional.empty();
        }
    }
}
