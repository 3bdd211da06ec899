package stet.domain.claim;

import stet.domain.Person;
import stet.domain.Rejection;

/** That words on a claim are amended by whoever wrote them, and by nobody else. */
public sealed interface AuthorRejection extends Rejection {

    @Override
    default Kind kind() {
        return Kind.FORBIDDEN;
    }

    /** Who quotes a passage answers for its words. */
    record NotYourPassage(Person attachedBy) implements AuthorRejection {
        @Override
        public String sentence() {
            return "%s attached this passage, and nobody else amends it. Attach the passage as you would have it, or leave a note."
                    .formatted(attachedBy);
        }

        @Override
        public String field() {
            return "attachment";
        }
    }

    /** Who flags a claim answers for what it is said to claim. */
    record NotYourWording(Person flaggedBy) implements AuthorRejection {
        @Override
        public String sentence() {
            return "%s flagged this claim, and nobody else rewords it. Leave a note with the words that you would have."
                    .formatted(flaggedBy);
        }

        @Override
        public String field() {
            return "proposition";
        }
    }

    /** Who proposes a verdict answers for its rationale. */
    record NotYourVerdict(Person proposedBy) implements AuthorRejection {
        @Override
        public String sentence() {
            return "%s proposed this verdict, and nobody else amends its rationale. Return it for rework with what is missing."
                    .formatted(proposedBy);
        }

        @Override
        public String field() {
            return "rationale";
        }
    }
}
