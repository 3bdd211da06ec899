package stet.infra.witness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;
import stet.infra.log.SignedCheckpoint;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.witness.TwoPasts;

/** A log of any size, that can be made to lose or rewrite what it has signed. */
class ShownLog implements WitnessedLog {
    final List<String> contradictions = new CopyOnWriteArrayList<>();
    volatile LongFunction<Prover> past = TwoPasts::told;
    volatile long size;

    @Override
    public Optional<SignedNote> newest() {
        return size == 0 ? Optional.empty() : Optional.of(signed());
    }

    SignedNote signed() {
        return TwoPasts.signed(past.apply(size));
    }

    @Override
    public Optional<SignedCheckpoint> over(long size) {
        Prover prover = past.apply(size);
        return Optional.of(new SignedCheckpoint(TwoPasts.signed(prover), prover.head(), Instant.EPOCH));
    }

    @Override
    public Prover prover(long size) {
        return past.apply(size);
    }

    @Override
    public List<VerifierKey> keys() {
        return List.of(TwoPasts.KEY.verifier());
    }

    @Override
    public void contradicted(String sentence) {
        contradictions.add(sentence);
    }
}
