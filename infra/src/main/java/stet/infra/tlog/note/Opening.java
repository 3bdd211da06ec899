package stet.infra.tlog.note;

import java.util.List;

/** Whether a signed note holds a checkpoint that may be believed. */
public sealed interface Opening {

    /**
     * Its log signed it.
     *
     * @param signatures those of trusted keys, the log's and its witnesses'
     */
    record Opened(Checkpoint checkpoint, List<NoteSignature> signatures) implements Opening {}

    /** It may not, for the reason in the sentence. */
    record Refused(String sentence) implements Opening {}
}
