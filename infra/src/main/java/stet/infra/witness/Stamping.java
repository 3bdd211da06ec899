package stet.infra.witness;

import java.time.Instant;

/** What became of a text that was to be stamped. */
sealed interface Stamping {

    /**
     * The authority says when it saw it.
     *
     * @param reply all that the authority answered, for who verifies it elsewhere
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stamped(Instant at, byte[] reply) implements Stamping {}

    /** It didn't, or isn't to be believed, for the reason in the sentence. */
    record Refused(String sentence) implements Stamping {}
}
