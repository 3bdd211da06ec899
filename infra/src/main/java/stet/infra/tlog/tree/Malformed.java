package stet.infra.tlog.tree;

/** What was read isn't in the format that it should have; the message says where. */
public final class Malformed extends IllegalArgumentException {
    public Malformed(String sentence) {
        super(sentence);
    }
}
