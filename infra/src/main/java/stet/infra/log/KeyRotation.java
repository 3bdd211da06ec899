package stet.infra.log;

import stet.infra.tlog.note.VerifierKey;

/** What became of a wish to change the key that signs the log. */
public sealed interface KeyRotation {

    /** From now on the log is signed with this key. */
    record Rotated(VerifierKey key) implements KeyRotation {}

    /** The key is the old one, for the reason in the sentence. */
    record Refused(String sentence) implements KeyRotation {}
}
