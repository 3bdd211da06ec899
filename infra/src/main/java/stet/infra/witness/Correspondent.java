package stet.infra.witness;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;

/** Keeps one witness up to date, in a thread of its own: no other witness and nobody who writes waits for it. */
final class Correspondent implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Correspondent.class);

    private final Contact witness;
    private final WitnessClient client;
    private final WitnessedLog log;
    private final Cosignatures cosignatures;
    private final InstantSource clock;
    private final Duration interval;
    private final Semaphore bell = new Semaphore(1);
    private final BackOff backOff = new BackOff();

    /** After a start the witness is asked even if it seems to have seen all: what says so may be an older backup. */
    private boolean asked;

    private @Nullable String trouble;

    Correspondent(
            Contact witness,
            WitnessClient client,
            WitnessedLog log,
            Cosignatures cosignatures,
            InstantSource clock,
            Duration interval) {
        this.witness = witness;
        this.client = client;
        this.log = log;
        this.cosignatures = cosignatures;
        this.clock = clock;
        this.interval = interval;
    }

    /** There is a newer checkpoint. */
    void ring() {
        if (bell.availablePermits() == 0) bell.release();
    }

    @Override
    public void run() {
        try {
            while (!Thread.interrupted()) {
                bell.acquire();
                Thread.sleep(turn());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows the witness the newest checkpoint, and says how long to leave it alone. */
    Duration turn() throws InterruptedException {
        try {
            return react(showNewest());
        } catch (RuntimeException failed) {
            LOG.warn("The witness {} can't be told: {}", witness.name(), failed.toString());
            return tryAgain();
        }
    }

    private Optional<Reaction> showNewest() throws InterruptedException {
        Optional<SignedNote> newest = log.newest();
        if (newest.isEmpty()) return Optional.empty();
        WitnessStanding standing = cosignatures.of(witness);
        long size = Checkpoint.parse(newest.get().text()).head().size();
        if (asked && size == standing.cosignedSize() && standing.trouble() == null) return Optional.empty();
        asked = true;
        return Optional.of(new Conversation(client, witness, log, newest.get()).from(standing.cosignedSize()));
    }

    private Duration react(Optional<Reaction> reaction) {
        if (reaction.isEmpty()) return interval;
        return switch (reaction.get()) {
            case Reaction.Cosigned cosigned -> {
                cosignatures.cosigned(witness, cosigned, clock.instant());
                if (trouble != null) LOG.info("The witness {} cosigns again", witness.name());
                trouble = null;
                backOff.reset();
                yield interval;
            }
            case Reaction.Overtaken() -> tryAgain();
            case Reaction.Contradicted(String sentence) -> {
                trouble(sentence);
                log.contradicted(sentence);
                yield tryAgain();
            }
            case Reaction.Trouble(String sentence) -> {
                trouble(sentence);
                yield tryAgain();
            }
        };
    }

    private void trouble(String sentence) {
        if (!Objects.equals(trouble, sentence)) LOG.warn("Witness {}: {}", witness.name(), sentence);
        trouble = sentence;
        cosignatures.troubled(witness, sentence, clock.instant());
    }

    private Duration tryAgain() {
        ring();
        return backOff.next();
    }
}
