package stet.infra.witness;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stet.infra.log.SignedCheckpoint;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Prover;

/** This Stet's log, as its witnesses see it. */
@Component
final class OwnLog implements WitnessedLog {
    private final VerifiableLog log;

    OwnLog(VerifiableLog log) {
        this.log = log;
    }

    @Override
    public Optional<SignedNote> newest() {
        return log.newest().map(SignedCheckpoint::note);
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
