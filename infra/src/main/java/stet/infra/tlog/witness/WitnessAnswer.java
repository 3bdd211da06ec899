package stet.infra.tlog.witness;

/** What a witness says to a checkpoint, as a HTTP answer (C2SP tlog-witness, add-checkpoint). */
public sealed interface WitnessAnswer {

    int status();

    /** For {@link Cosigned} and {@link OutOfStep} as the specification says, else a sentence for people. */
    String body();

    default String contentType() {
        return "text/plain; charset=utf-8";
    }

    /**
     * The witness saw it, and all before it is consistent.
     *
     * @param body signature lines
     */
    record Cosigned(String body) implements WitnessAnswer {
        @Override
        public int status() {
            return 200;
        }
    }

    /** The witness cosigned another size last: prove from that one. */
    record OutOfStep(long size) implements WitnessAnswer {
        static final int STATUS = 409;

        @Override
        public int status() {
            return STATUS;
        }

        @Override
        public String body() {
            return size + "\n";
        }

        @Override
        public String contentType() {
            return "text/x.tlog.size";
        }
    }

    /**
     * The witness cosigns nothing.
     *
     * @param status 400 malformed, 403 not signed by the log, 404 not a log that is watched, 422 not consistent
     */
    record Refused(int status, String body) implements WitnessAnswer {}
}
