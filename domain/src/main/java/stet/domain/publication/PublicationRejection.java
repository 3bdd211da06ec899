package stet.domain.publication;

import java.time.Instant;
import stet.domain.Rejection;

/** Why what the public reads stays as it is. */
public sealed interface PublicationRejection extends Rejection {

    /** What goes out of the house is an editor's to decide. */
    record EditorPublishes() implements PublicationRejection {
        @Override
        public String sentence() {
            return "Only an editor publishes an article, corrects or withdraws it, and never an automation. Ask one.";
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
            return "Only an article that is clear is published or corrected, and this one is not. Clear it first: its page lists what is missing.";
        }
    }

    /** What is public changes only by a correction. */
    record AlreadyPublished(Instant since) implements PublicationRejection {
        @Override
        public String sentence() {
            return "It is public since %s, and stays what it says. Correct it, with a note that readers are told, or withdraw it."
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

    /** Nobody has read it yet, or nobody can any more. */
    record NothingPublicToCorrect() implements PublicationRejection {
        @Override
        public String sentence() {
            return "Only what is public is corrected, and nothing of this article is. Publish it as it is to be read.";
        }
    }

    /** Whoever corrects it has read another text than would become public. */
    record AnotherRevision(int revision, int latest) implements PublicationRejection {
        @Override
        public String sentence() {
            return "Revision %d is not the latest: that is %d, and only that can become public. Read it, and send it."
                    .formatted(revision, latest);
        }

        @Override
        public String field() {
            return "revision";
        }
    }

    /** A note alone corrects nothing. */
    record NothingCorrected() implements PublicationRejection {
        @Override
        public String sentence() {
            return "What is public says all that already, so there is nothing to correct. Revise the article or its verdicts first.";
        }
    }

    /** Readers would not notice that something else was found. */
    record MoreThanTypo() implements PublicationRejection {
        @Override
        public String sentence() {
            return "A claim, its verdict or its rating is another than what is public, and that is no typo. Choose an update or a correction.";
        }

        @Override
        public String field() {
            return "kind";
        }
    }

    /** Nothing of it stands that could be corrected. */
    record AlreadyRetracted() implements PublicationRejection {
        @Override
        public String sentence() {
            return "It was retracted, and stays so. To publish the article again, withdraw the retracted one first.";
        }
    }
}
