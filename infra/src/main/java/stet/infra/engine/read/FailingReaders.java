package stet.infra.engine.read;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.domain.Person;

/** Which readers of the log fail, at which event and since when, and what can be done about it here. */
public class FailingReaders {
    private static final Logger LOG = LoggerFactory.getLogger(FailingReaders.class);

    private final ReaderFailures failures;
    private final Readers readers;
    private final Tokens tokens;

    public FailingReaders(ReaderFailures failures, Readers readers, Tokens tokens) {
        this.failures = failures;
        this.readers = readers;
        this.tokens = tokens;
    }

    /** Every reader that fails now, the longest first; whoever is not here reads on. */
    public List<ReaderFailure> all() {
        return failures.all().stream().filter(this::lasts).toList();
    }

    /** A reader that has nothing to do with an event passes it without a word, once it can be read. */
    private boolean lasts(ReaderFailure failure) {
        return tokens.position(failure.reader())
                .filter(read -> read >= failure.index())
                .isEmpty();
    }

    /** Has readers that fail try again at once; those that succeed are soon not among them any more. */
    public void retry(Person by) {
        LOG.info("{} has the readers that fail try again", by);
        readers.retryNow();
    }

    /** Has readers that fail go on at once, now that an event is set aside. */
    public void goOn() {
        readers.retryNow();
    }
}
