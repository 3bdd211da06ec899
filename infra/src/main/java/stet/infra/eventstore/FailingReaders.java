package stet.infra.eventstore;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.domain.Person;

/** Which readers of the log fail, at which event and since when, and what can be done about it here. */
public class FailingReaders {
    private static final Logger LOG = LoggerFactory.getLogger(FailingReaders.class);

    private final ReaderFailures failures;
    private final Readers readers;

    FailingReaders(ReaderFailures failures, Readers readers) {
        this.failures = failures;
        this.readers = readers;
    }

    /** Every reader that fails now, the longest first; whoever is not here reads on. */
    public List<ReaderFailure> all() {
        return failures.all();
    }

    /** Has readers that fail try again at once; those that succeed are soon not among them any more. */
    public void retry(Person by) {
        LOG.info("{} has the readers that fail try again", by);
        readers.retryNow();
    }
}
