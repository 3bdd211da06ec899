package stet.domain.statement;

import java.util.Locale;
import stet.domain.Count;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.evidence.AttachmentId;
import stet.domain.text.StatementKind;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.domain.words.Isolated;

/** Why a statement refuses a command. */
public sealed interface StatementRejection extends Rejection {

    /** No statement has this id. */
    record UnknownStatement(StatementId statement) implements StatementRejection {
        @Override
        public String sentence() {
            return "There is no statement %s. Check the id or open the statement from its article."
                    .formatted(statement);
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** The statement's record has begun before. */
    record AlreadyRecorded(StatementId statement) implements StatementRejection {
        @Override
        public String sentence() {
            return "Statement %s is recorded already. Record the new one under an id of its own.".formatted(statement);
        }
    }

    /** The statement is of that kind already. */
    record KindIsThat(StatementKind already) implements StatementRejection {
        @Override
        public String sentence() {
            return "The statement is a %s already. Choose another kind, or leave it."
                    .formatted(already.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public String field() {
            return "kind";
        }
    }

    /** The article's text has the statement no more. */
    record StatementIsCut(int revision) implements StatementRejection {
        @Override
        public String sentence() {
            return "This statement was cut from the article in revision %d, so nothing in it is checked any more. Leave a note, or check what stands in the text now."
                    .formatted(revision);
        }
    }

    /** Rule 1: only a flagged claim takes checkers, sources and verdicts. */
    record NotFlagged() implements StatementRejection {
        @Override
        public String sentence() {
            return "Only a flagged claim takes checkers, sources and verdicts. Flag this statement as a claim first.";
        }
    }

    /** The statement is a claim already. */
    record AlreadyFlagged() implements StatementRejection {
        @Override
        public String sentence() {
            return "This statement is flagged as a claim already. Go on with its sources.";
        }
    }

    /** The statement is dismissed already. */
    record AlreadyDismissed() implements StatementRejection {
        @Override
        public String sentence() {
            return "This statement is dismissed already. Flag it as a claim if it has to be checked after all.";
        }
    }

    /** This person has the claim already. */
    record AlreadyAssigned(Person checker) implements StatementRejection {
        @Override
        public String sentence() {
            return "%s is checking this claim already. Choose someone else or leave it as it is.".formatted(checker);
        }

        @Override
        public String field() {
            return "person";
        }
    }

    /** The claim has no checker who could be released. */
    record NobodyAssigned() implements StatementRejection {
        @Override
        public String sentence() {
            return "Nobody is assigned to this claim, so there is nobody to release. Assign a checker first.";
        }
    }

    /** Nobody of this name checks facts here. */
    record UnknownChecker(Person checker) implements StatementRejection {
        @Override
        public String sentence() {
            return "Nobody called %s checks facts in this newsroom. Choose a fact-checker or an editor."
                    .formatted(checker);
        }

        @Override
        public String field() {
            return "person";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The claim rests on this very passage already. */
    record AlreadyAttached() implements StatementRejection {
        @Override
        public String sentence() {
            return "This passage of this source is attached already. Attach another passage or another source.";
        }

        @Override
        public String field() {
            return "excerpt";
        }
    }

    /** The claim does not rest on this attachment, or no longer does. */
    record UnknownAttachment(AttachmentId attachment) implements StatementRejection {
        @Override
        public String sentence() {
            return "No source is attached to this claim as %s. Reload the statement to see its sources."
                    .formatted(attachment);
        }

        @Override
        public String field() {
            return "attachment";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** Rule 2: the verdict needs a source that says so, exactly quoted. */
    record NoExactSource(Verdict verdict, Stance stance) implements StatementRejection {
        @Override
        public String sentence() {
            return "%s needs a source that %s the claim, with an excerpt and a locator. Attach one first."
                    .formatted(words(verdict), words(stance).toLowerCase(Locale.ROOT));
        }

        @Override
        public String field() {
            return "verdict";
        }
    }

    /** Rule 2: one origin is not enough unless someone says why it is. */
    record SingleOrigin(String origin) implements StatementRejection {
        @Override
        public String sentence() {
            return "Every source for this verdict goes back to one origin, %s. Attach one from a second origin, or say why one is enough."
                    .formatted(Isolated.of(origin));
        }

        @Override
        public String field() {
            return "singleSourceReason";
        }
    }

    /** The evidence comes from fewer origins than somebody would have it come from. */
    record TooFewOrigins(int origins) implements StatementRejection {
        @Override
        public String sentence() {
            return "The sources for this verdict go back to fewer than %s independent origins. Attach one from another origin, or say why fewer are enough."
                    .formatted(Count.of(origins));
        }

        @Override
        public String field() {
            return "singleSourceReason";
        }
    }

    /** The rating says something else than the verdict. */
    record RatingContradictsVerdict(Verdict verdict, Rating rating) implements StatementRejection {
        @Override
        public String sentence() {
            return verdict == Verdict.NOT_ENOUGH_EVIDENCE
                    ? "Not enough evidence takes no rating. Leave the rating out or choose another verdict."
                    : "%s does not go with the rating %d (%s). Change one of them."
                            .formatted(
                                    words(verdict),
                                    rating.value(),
                                    words(rating).toLowerCase(Locale.ROOT));
        }

        @Override
        public String field() {
            return "rating";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A verdict is under review, and must come out of it first. */
    record VerdictAwaitsReview(Person proposedBy) implements StatementRejection {
        @Override
        public String sentence() {
            return "A verdict that %s proposed awaits review. Mark it verified or return it for rework first."
                    .formatted(proposedBy);
        }
    }

    /** The claim is settled, and must be reopened first. */
    record AlreadyVerified(Person verifiedBy) implements StatementRejection {
        @Override
        public String sentence() {
            return "%s marked this claim verified. Reopen it first, with a reason.".formatted(verifiedBy);
        }
    }

    /** There is no verdict to review. */
    record NoVerdictProposed() implements StatementRejection {
        @Override
        public String sentence() {
            return "No verdict is proposed for this claim. Propose one first.";
        }
    }

    /** The claim is not settled, so it is open anyway. */
    record NotVerified() implements StatementRejection {
        @Override
        public String sentence() {
            return "Only a verified claim can be reopened, and this one is not verified. Go on with its check.";
        }
    }

    /** Rule 3: who proposed a verdict never signs it off. */
    record SameHand(Person proposedBy) implements StatementRejection {
        @Override
        public String sentence() {
            return "A second person must mark this verified, because %s proposed the verdict. Ask a colleague to review it."
                    .formatted(proposedBy);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Rule 3: who wrote the article never signs off what it says. */
    record AuthorsOwnArticle(String author) implements StatementRejection {
        @Override
        public String sentence() {
            return "This article is by %s, and nobody signs off what they wrote. Ask a colleague to review it."
                    .formatted(Isolated.of(author));
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Rule 3: a machine never signs off. */
    record AutomationSignsOff(Person automation) implements StatementRejection {
        @Override
        public String sentence() {
            return "%s is an automation, and only a person marks a claim verified. Ask a colleague to review it."
                    .formatted(automation);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Rule 3: whoever makes the link for an account's password could use it, and would be both hands. */
    record PasswordLinkBySameHand(Person account, Person madeBy) implements StatementRejection {
        @Override
        public String sentence() {
            return "%s made the newest link for the password of %s, so these may be one hand. Ask another colleague to review it, or another administrator for a new link."
                    .formatted(madeBy, account);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Rule 3: nobody signs off what the automation does that they answer or answered for. */
    record OwnAutomation(Person automation, Person responsible) implements StatementRejection {
        @Override
        public String sentence() {
            return "%s proposed this verdict, an automation for which %s is or was responsible. Ask a colleague to review it."
                    .formatted(automation, responsible);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Rule 4: the evidence changed under the verdict. */
    record VerdictIsStale(Staleness staleness) implements StatementRejection {
        @Override
        public String sentence() {
            return "This verdict is stale: %s. Propose the verdict again before anyone marks it verified."
                    .formatted(staleness.sentence());
        }
    }

    private static String words(Enum<?> value) {
        String words = value.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
