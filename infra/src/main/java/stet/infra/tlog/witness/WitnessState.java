package stet.infra.tlog.witness;

import java.util.Optional;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.TreeHead;

/** What a witness cosigned last, per log. */
public interface WitnessState {

    Optional<Latest> latest(String origin);

    /**
     * Records what is cosigned now, if nothing else was meanwhile, in one atomic step that survives a crash.
     *
     * @param known the head that the decision rests on; {@link TreeHead#EMPTY} before the first
     * @return whether it was recorded
     */
    boolean advance(String origin, TreeHead known, Latest next);

    /**
     * A checkpoint that the witness cosigned.
     *
     * @param note with the log's and the witness's signatures, for who asks the witness what it saw
     */
    record Latest(TreeHead head, SignedNote note) {}
}
