package stet.infra.tlog.note;

/** What became of a checkpoint that was to be signed. */
public sealed interface Signing {

    record Signed(SignedNote note) implements Signing {}

    /** It would contradict what was signed before, as the sentence says. */
    record Refused(String sentence) implements Signing {}
}
