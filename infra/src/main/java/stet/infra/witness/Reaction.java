package stet.infra.witness;

/** What a witness made of a checkpoint. */
sealed interface Reaction {

    /**
     * The witness vouches for it.
     *
     * @param line its signature, as it stands below the checkpoint
     */
    record Cosigned(long size, String line) implements Reaction {}

    /** Another replica showed the witness a newer checkpoint meanwhile. */
    record Overtaken() implements Reaction {}

    /** The witness holds what the log doesn't: the log is no longer what it signed. */
    record Contradicted(String sentence) implements Reaction {}

    /** Nothing came of it this time, for the reason in the sentence. */
    record Trouble(String sentence) implements Reaction {}
}
