package stet.infra.eventstore;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.domain.Person;

/** Empties everything that only shows what happened, and fills it again from the log. */
public class ReadModels {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModels.class);

    private final Readers readers;
    private final TransactionManager transactions;
    private final Tokens tokens;

    ReadModels(Readers readers, TransactionManager transactions, Tokens tokens) {
        this.readers = readers;
        this.transactions = transactions;
        this.tokens = tokens;
    }

    /** Starts a rebuild unless one is running, and answers at once; read on in the state. */
    public synchronized RebuildState rebuild(Person by) {
        RebuildState before = state();
        if (before.running()) {
            LOG.info("{} asked for a rebuild of the read models while one is running", by);
            return before;
        }
        LOG.info("{} has the read models rebuilt", by);
        List<StreamingEventProcessor> stopped = readers.ofReadModels();
        stopped.forEach(StreamingEventProcessor::shutDown);
        try {
            transactions.executeInTransaction(() -> stopped.forEach(this::reset));
        } finally {
            stopped.forEach(StreamingEventProcessor::start);
        }
        return state();
    }

    /** Takes the token from whoever has it: a replica that is reading now fails to commit, and takes turns later. */
    private void reset(StreamingEventProcessor reader) {
        tokens.release(reader.getName());
        reader.resetTokens(StreamableMessageSource::createTailToken);
    }

    public RebuildState state() {
        List<ReplayToken> replays = readers.ofReadModels().stream()
                .flatMap(reader -> tokens.of(reader.getName()))
                .filter(ReplayToken.class::isInstance)
                .map(ReplayToken.class::cast)
                .toList();
        long done = replays.stream()
                .mapToLong(replay -> index(replay.getCurrentToken()))
                .min()
                .orElse(0);
        long total = replays.stream()
                .mapToLong(replay -> index(replay.getTokenAtReset()))
                .max()
                .orElse(0);
        return new RebuildState(done < total, done, total);
    }

    private static long index(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
