package stet.infra.desk;

import stet.domain.Rejection;

/** Why a request is refused before or beside the newsroom's rules. */
public sealed interface RequestRejection extends Rejection {

    /** Someone else changed what the caller had in view. */
    record ChangedMeanwhile(long expected, long actual) implements RequestRejection {
        @Override
        public String sentence() {
            return "This changed since you read it (you have version %d, it is at %d). Read it again and repeat what still holds."
                    .formatted(expected, actual);
        }
    }

    /** Others changed the same thing so often that the command found no gap. */
    record TooManyAtOnce() implements RequestRejection {
        @Override
        public String sentence() {
            return "Several people changed this at the same moment. Try again.";
        }
    }

    /** One idempotency key was sent with two different requests. */
    record KeyUsedBefore(String key) implements RequestRejection {
        @Override
        public String sentence() {
            return "The idempotency key \"%s\" was used for another request. Send a new key with a new request."
                    .formatted(key);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The log is no longer what was signed, and until that is looked into nothing is added to it. */
    record LogBroken() implements RequestRejection {
        @Override
        public String sentence() {
            return "No work is taken for now, because the log is not what was signed. What you typed was not recorded: keep it, and tell an administrator to look at the audit page.";
        }

        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }
}
