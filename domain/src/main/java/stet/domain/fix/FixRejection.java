package stet.domain.fix;

import java.util.List;
import java.util.stream.Collectors;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.words.Isolated;

/** Why something is not done about the fixes of a statement. */
public sealed interface FixRejection extends Rejection {

    /** No fix of this statement has this id. */
    record UnknownFix(FixId fix) implements FixRejection {
        @Override
        public String sentence() {
            return "This statement has no fix %s. Read the statement for the fixes that were proposed.".formatted(fix);
        }

        @Override
        public String field() {
            return "fix";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** No fix is named, and none is open that could be meant. */
    record NoOpenFix() implements FixRejection {
        @Override
        public String sentence() {
            return "No fix of this statement is open. Propose one, or name the fix that you mean.";
        }
    }

    /** No fix is named, and more than one could be meant. */
    record SeveralOpenFixes(List<Open> fixes) implements FixRejection {
        public SeveralOpenFixes {
            fixes = List.copyOf(fixes);
        }

        /** A fix that could be meant. */
        public record Open(FixId fix, String replacement) {}

        @Override
        public String sentence() {
            return "Several fixes of this statement are open. Name one of them: %s."
                    .formatted(fixes.stream()
                            .map(open -> "%s (“%s”)".formatted(open.fix(), Isolated.of(open.replacement())))
                            .collect(Collectors.joining(", ")));
        }

        @Override
        public String field() {
            return "fix";
        }
    }

    /** The statement claims nothing under this number. */
    record NoSuchClaim(int claim, int claims) implements FixRejection {
        @Override
        public String sentence() {
            return claims == 0
                    ? "This statement is not flagged, so it has no claim %d. Flag the claim first, or leave the number out."
                            .formatted(claim)
                    : "This statement has no claim %d. Name one that it has, or leave the number out.".formatted(claim);
        }

        @Override
        public String field() {
            return "claim";
        }
    }

    /** The proposed words are the words that stand there. */
    record FixChangesNothing() implements FixRejection {
        @Override
        public String sentence() {
            return "The statement says this already. Write the whole sentence as it should read.";
        }

        @Override
        public String field() {
            return "replacement";
        }
    }

    /** The same words are proposed already and wait for a decision. */
    record FixAlreadyOpen(FixId fix, Person proposedBy) implements FixRejection {
        @Override
        public String sentence() {
            return "%s proposed these words already, as fix %s, which waits for an editor or the author."
                    .formatted(proposedBy, fix);
        }

        @Override
        public String field() {
            return "replacement";
        }
    }

    /** The words that a fix was proposed for are others by now. */
    record FixIsOvertaken(int revision) implements FixRejection {
        @Override
        public String sentence() {
            return "The sentence changed since this fix was proposed: revision %d has other words. Let it stand, and propose a fix of the words as they are."
                    .formatted(revision);
        }

        @Override
        public String field() {
            return "fix";
        }
    }

    /** Somebody has decided about the fix, or taken it back. */
    record AlreadyDecided(FixState state, Person by) implements FixRejection {
        @Override
        public String sentence() {
            return switch (state) {
                case OPEN, OVERTAKEN -> "Nobody has decided about this fix yet.";
                case ACCEPTED ->
                    "%s accepted this fix, and it goes into the next revision. An editor or the author may still let the words stand."
                            .formatted(by);
                case DECLINED -> "%s let the words stand. Propose another fix if they need one.".formatted(by);
                case WITHDRAWN -> "%s withdrew this fix. Propose it anew to have it decided.".formatted(by);
                case APPLIED -> "This fix is in the text already. Propose another one on the words as they are.";
            };
        }

        @Override
        public String field() {
            return "fix";
        }
    }

    /** Two fixes can't both go into the same words. */
    record AnotherAccepted(FixId fix, String replacement, Person acceptedBy) implements FixRejection {
        @Override
        public String sentence() {
            return "%s accepted another fix of this sentence, %s (“%s”), and two cannot both go in. Let the words stand for that one first, or make the next revision with it."
                    .formatted(acceptedBy, fix, Isolated.of(replacement));
        }

        @Override
        public String field() {
            return "fix";
        }
    }

    /** Whoever proposed a fix would decide about it. */
    record OwnFix(Person proposedBy) implements FixRejection {
        @Override
        public String sentence() {
            return "%s proposed this fix, so somebody else decides about it. Withdraw it if it is not needed any more."
                    .formatted(proposedBy);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Somebody who is neither an editor nor the article's author would decide. */
    record NotForYouToDecide(Person by) implements FixRejection {
        @Override
        public String sentence() {
            return "An editor or the article's author decides about fixes, and %s is neither. Ask one of them, or leave a note."
                    .formatted(by);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A machine would decide about words that are published. */
    record AutomationDecides(Person automation) implements FixRejection {
        @Override
        public String sentence() {
            return "%s is an automation. It may propose a fix, but only a person accepts one or lets the words stand."
                    .formatted(automation);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Somebody else would take a fix back. */
    record NotYourFix(Person proposedBy) implements FixRejection {
        @Override
        public String sentence() {
            return "%s proposed this fix, and nobody else withdraws it. An editor or the author lets the words stand instead."
                    .formatted(proposedBy);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
