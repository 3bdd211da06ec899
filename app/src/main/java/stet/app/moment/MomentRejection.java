package stet.app.moment;

import stet.domain.Count;
import stet.domain.Rejection;

/** Why nothing can be said as of the moment that somebody named. */
public sealed interface MomentRejection extends Rejection {

    /** Something else where a moment has to be. */
    record NotAMoment(String field) implements MomentRejection {
        @Override
        public String sentence() {
            return "Name a moment with its zone, such as 2021-06-16T14:02:00Z, or an entry of the log, such as #123.";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Nobody knows yet what will be then. */
    record InTheFuture(String field) implements MomentRejection {
        @Override
        public String sentence() {
            return "That moment has not come yet. Name one that has passed.";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The log is not as long as that. */
    record BehindTheLog(String field, long index, long newest) implements MomentRejection {
        @Override
        public String sentence() {
            return newest < 0
                    ? "The log has no entry yet."
                    : "The log has no entry #%s: its newest is #%s. Name one up to that."
                            .formatted(Count.of(index), Count.of(newest));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
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
