package stet.domain.work;

import stet.domain.Person;
import stet.domain.Rejection;

/** Why something is refused because of whose work it is. */
public sealed interface WorkRejection extends Rejection {

    /** Somebody else reviews the verdict, so that two people don't do it. */
    record ReviewTakenByAnother(Person reviewer) implements WorkRejection {
        @Override
        public String sentence() {
            return "%s has taken this verdict for review. Ask them to give it up, or an editor to take it from them."
                    .formatted(reviewer);
        }
    }

    /** Whoever asks for it has it. */
    record ReviewIsYours() implements WorkRejection {
        @Override
        public String sentence() {
            return "You have taken this verdict for review already. Mark it verified, return it for rework, or give it up.";
        }
    }

    /** All that is to be checked is somebody's already. */
    record NothingToAssign() implements WorkRejection {
        @Override
        public String sentence() {
            return "Every claim of this article that is to be checked has a checker. Flag more, or assign single claims anew.";
        }
    }

    /** Somebody's work is handed over by themselves or by an editor. */
    record NotYourWork(Person person) implements WorkRejection {
        @Override
        public String sentence() {
            return "Only %s or an editor hands over what %s works on. Ask one of them.".formatted(person, person);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Work goes to somebody else, or it stays where it is. */
    record SamePerson() implements WorkRejection {
        @Override
        public String sentence() {
            return "Work is handed over to somebody else. Choose another person.";
        }

        @Override
        public String field() {
            return "to";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Nobody is known by this id. */
    record NobodyThere(String field, Person person) implements WorkRejection {
        @Override
        public String sentence() {
            return "No account has the id %s. Choose a person.".formatted(person);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Somebody checks and reviews nothing. */
    record NothingToHandOver(Person person) implements WorkRejection {
        @Override
        public String sentence() {
            return "%s checks no claim that is open, and has taken no verdict for review. There is nothing to hand over."
                    .formatted(person);
        }
    }

    /** No calendar of ours has the day. */
    record BeyondCalendar() implements WorkRejection {
        @Override
        public String sentence() {
            return "Nothing can be due on that day. Choose one in a year from 1 to 9999.";
        }

        @Override
        public String field() {
            return "due";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** There is nothing to give up. */
    record ReviewNotTaken() implements WorkRejection {
        @Override
        public String sentence() {
            return "Nobody has taken this verdict for review. Take it, or leave it to whoever comes next.";
        }
    }

    /** A review is given up by whoever has it, or taken away by an editor. */
    record NotYourReview(Person reviewer) implements WorkRejection {
        @Override
        public String sentence() {
            return "%s has taken this verdict for review, and only they or an editor give that up. Ask one of them."
                    .formatted(reviewer);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
