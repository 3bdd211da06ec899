package stet.app.moment;

import stet.domain.Count;
import stet.domain.Rejection;

/** Why nothing can be said as of the moment that somebody named. */
public sealed interface MomentRejection extends Rejection {

    /** A parameter of the address says something else than it takes. */
    record MalformedParameter(String field, String sentence) implements MomentRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        /** Something else where a moment has to be. */
        static MalformedParameter noMoment(String field) {
            return new MalformedParameter(
                    field,
                    "Name a moment with its zone, such as 2021-06-16T14:02:00Z, or an entry of the log, such as #123.");
        }

        /** Nobody knows yet what will be then. */
        static MalformedParameter future(String field) {
            return new MalformedParameter(field, "That moment has not come yet. Name one that has passed.");
        }

        /** The log is not as long as that. */
        static MalformedParameter behind(String field, long index, long newest) {
            return new MalformedParameter(
                    field,
                    newest < 0
                            ? "The log has no entry yet."
                            : "The log has no entry #%s: its newest is #%s. Name one up to that."
                                    .formatted(Count.of(index), Count.of(newest)));
        }
    }

    /** What is asked for came later. */
    record NotThereYet(String what, long index) implements MomentRejection {
        @Override
        public String sentence() {
            return "As of entry #%s of the log, this %s was not in the record yet. Name a later moment."
                    .formatted(Count.of(index), what);
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }
}
