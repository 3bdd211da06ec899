package stet.infra.log;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.sequence.StoredTree;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.tree.TreeHead;

/** The log in a database that is copied, or in a copy that was put back. */
public final class CopiedLog {
    private final JdbcTemplate jdbc;
    private final Checkpoints checkpoints;

    public CopiedLog(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.checkpoints = new Checkpoints(JdbcClient.create(database));
    }

    /** How far it is now; people may work meanwhile. */
    public LogMark mark() {
        Optional<SignedNote> newest = checkpoints.newest().readable().map(SignedCheckpoint::note);
        return new LogMark(head(Objects.requireNonNull(jdbc.queryForObject(StoredTree.SIZE, Long.class))), newest);
    }

    private TreeHead head(long size) {
        return new Prover(new StoredTree(jdbc), size).head();
    }

    /**
     * What is wrong first with the copy, as a sentence: every event is held against what was signed, and against the mark.
     *
     * @param keys those that the log signed with, the newest first
     */
    public Optional<String> firstFlaw(LogMark mark, List<VerifierKey> keys) {
        long size = mark.head().size();
        Optional<String> flaw = new RecheckPass(jdbc, checkpoints, new Copied(mark, keys)).firstFlaw();
        if (flaw.isPresent()) return flaw;
        long found = Objects.requireNonNull(jdbc.queryForObject(StoredTree.SIZE, Long.class));
        if (found < size)
            return Optional.of("The log has %d events, and %d when it was copied.".formatted(found, size));
        return head(size).equals(mark.head())
                ? Optional.empty()
                : Optional.of("The first %d events of the log are not those that were copied.".formatted(size));
    }

    /**
     * Has the copy tell whoever works with it next, until an administrator has the log checked: nothing is signed before, and as
     * the settings say no work taken.
     */
    public void raise(String sentence, LogProperties settings) {
        new Alarms(JdbcClient.create(jdbc), settings).raise(sentence);
    }

    private record Copied(LogMark mark, List<VerifierKey> verifiers) implements SignedBefore {
        @Override
        public List<SignedNote> notes() {
            return mark.checkpoint().stream().toList();
        }
    }
}
