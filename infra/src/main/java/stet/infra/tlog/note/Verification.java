package stet.infra.tlog.note;

import java.util.List;

/** Whether a note may be believed. */
public sealed interface Verification {

    /** At least one trusted key signed, and none of them badly. */
    record Verified(List<NoteSignature> signatures) implements Verification {}

    /** It may not, for the reason in the sentence. */
    record Refused(String sentence) implements Verification {}
}
