package stet.infra.engine.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * One filling of another version of the read models, or one return to the version before, and how far it has come.
 *
 * @param starts how often a process began with it; more than one when it was interrupted
 * @param done how many events were read since its last start, of {@code total} that are in the log so far
 * @param rate how many events a second
 * @param failure why it ended without effect; absent while it runs and when it succeeded
 * @param tables how the new version differs from the old one, known once it is full
 */
public record Rebuild(
        long id,
        Kind kind,
        Person askedBy,
        Instant askedAt,
        int starts,
        Phase phase,
        long done,
        long total,
        long rate,
        @Nullable String failure,
        @Nullable Instant finishedAt,
        List<TableComparison> tables) {

    /** What is done. */
    public enum Kind {
        REBUILD,
        ROLL_BACK
    }

    /** How far it is. */
    public enum Phase {
        WAITING("waiting for a process to begin"),
        FILLING("reading the log"),
        INDEXING("making indexes"),
        COMPARING("comparing both versions"),
        SWITCHING("changing places"),
        DONE("done"),
        FAILED("failed");

        private final String words;

        Phase(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean running() {
        return finishedAt == null;
    }

    /** How long it will still read at this rate; unknown before it reads, and no longer of interest behind that. */
    public Optional<Duration> timeLeft() {
        return running() && phase == Phase.FILLING && rate > 0
                ? Optional.of(Duration.ofSeconds((total - done + rate - 1) / rate))
                : Optional.empty();
    }

    /** The tables in which the versions differ. */
    public List<String> differing() {
        return tables.stream()
                .filter(table -> !table.same())
                .map(TableComparison::table)
                .toList();
    }
}
