package stet.domain.publication;

import java.time.Instant;
import stet.domain.Rejection;

/** Why what the public reads stays as it is. */
public sealed interface PublicationRejection extends Rejection {

    /** What goes out of the house is an editor's to decide. */
    record EditorPublishes() implements PublicationRejection {
        @Override
        public String sentence() {
            return "Only an editor publishes an article or withdraws it, and never an automation. Ask one.";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Something in it is open, or was changed since it was cleared. */
    record NotClearToPublish() implements PublicationRejection {
        @Override
        public String sentence() {
            return "Only an article that is clear is published, and this one is not. Clear it first: its page lists what is missing.";
        }
    }

    /** What is public changes only by a correction. */
    record AlreadyPublished(Instant since) implements PublicationRejection {
        @Override
        public String sentence() {
            return "It is public since %s, and stays what it says. Withdraw it first, with a reason that readers are told."
                    .formatted(since);
        }
    }

    /** The moment has passed by too long to be a slip of the clock. */
    record PublishedInThePast(Instant at, Instant now) implements PublicationRejection {
        @Override
        public String sentence() {
            return "%s is over: it is %s now. Give a later moment, or none to publish at once.".formatted(at, now);
        }

        @Override
        public String field() {
            return "at";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Nobody would remember such an embargo. */
    record EmbargoTooLong(int days) implements PublicationRejection {
        @Override
        public String sentence() {
            return "Give a moment within the next %d days.".formatted(days);
        }

        @Override
        public String field() {
            return "at";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** There is nothing that could be withdrawn. */
    record NotPublished() implements PublicationRejection {
        @Override
        public String sentence() {
            return "This article is not published, so there is nothing to withdraw.";
        }
    }
}
