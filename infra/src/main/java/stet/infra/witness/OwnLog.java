package stet.infra.witness;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stet.infra.log.FormerCheckpoints;
import stet.infra.log.SignedCheckpoint;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Prover;

/** This Stet's log, as its witnesses see it. */
@Component
final class OwnLog implements WitnessedLog {
    private final VerifiableLog log;
    private final FormerCheckpoints former;

    OwnLog(VerifiableLog log, FormerCheckpoints former) {
        this.log = log;
        this.former = former;
    }

    /** A row that this log didn't sign would hide from its witnesses what it lost. */
    @Override
    public Optional<SignedNote> newest() {
        Optional<SignedNote> newest = log.newest().map(SignedCheckpoint::note);
        if (newest.isEmpty() || Checkpoint.open(newest.get(), keys()) instanceof Opening.Opened) return newest;
        contradicted("The newest checkpoint in the database isn't this log's own: find out who wrote it there.");
        return Optional.empty();
    }

    @Override
    public Optional<SignedCheckpoint> over(long size) {
        return former.over(size);
    }

    @Override
    public Prover prover(long size) {
        return log.prover(size);
    }

    @Override
    public List<VerifierKey> keys() {
        return log.keys();
    }

    @Override
    public void contradicted(String sentence) {
        log.raise(sentence);
    }
}
