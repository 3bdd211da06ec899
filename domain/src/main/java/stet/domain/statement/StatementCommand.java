package stet.domain.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.article.ArticleId;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.text.Context;
import stet.domain.text.Place;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.words.Blank;
import stet.domain.work.Plan;
import stet.domain.work.Priority;

/** Something that a person or a policy wants done with one statement. */
public sealed interface StatementCommand extends Command {

    StatementId statement();

    /**
     * Start the record of one statement of an article, as part of the article's ingestion.
     *
     * @param position the statement's place in its article, counted from 1
     * @param repeats the earlier statement of the same article that says the same, if there is one
     * @param author the article's byline, which decides who may not sign off
     */
    record RecordStatement(
            StatementId statement,
            ArticleId article,
            int revision,
            int position,
            TextRange range,
            String text,
            StatementKind kind,
            Context context,
            @Nullable StatementId repeats,
            @Nullable String author,
            Actor by)
            implements StatementCommand {
        public RecordStatement {
            author = Blank.toAbsent(author);
        }

        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /** What is to become of a statement in a revision of its article's text, as part of revising it. */
    sealed interface RevisionCommand extends StatementCommand {
        @Override
        default List<Rejection> shape() {
            return List.of();
        }
    }

    /**
     * Carry a statement over to a revision that has it on the same words in a matching place.
     *
     * @param moved whether it stands among others there
     */
    record CarryStatement(
            StatementId statement, Place place, @Nullable StatementId repeats, boolean moved, Actor by)
            implements RevisionCommand {}

    /**
     * Take a statement over to a revision that has other words for it, or not surely the same ones.
     *
     * @param byHand whether whoever revises said that this is the statement
     */
    record ChangeStatement(
            StatementId statement, Place place, @Nullable StatementId repeats, boolean byHand, Actor by)
            implements RevisionCommand {}

    /** Leave a statement behind that a revision has no more. */
    record CutStatement(StatementId statement, int revision, Actor by) implements RevisionCommand {}

    /** Say what part of the article a statement is, where it was read as another. */
    record SetKind(StatementId statement, StatementKind kind, Actor by) implements StatementCommand {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /** Flag a statement as a claim that is to be checked. */
    record FlagClaim(
            StatementId statement,
            @Nullable String reason,
            @Nullable String proposition,
            Actor by) implements Repeatable {
        public FlagClaim {
            reason = Blank.toAbsent(reason);
            proposition = Blank.toAbsent(proposition);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.REASON.check(reason), Fields.PROPOSITION.check(proposition));
        }

        /** What follows from it where it holds. */
        ClaimFlagged flagged() {
            return new ClaimFlagged(statement, reason, proposition, by.person());
        }

        @Override
        public FlagClaim on(StatementId repeat) {
            return new FlagClaim(repeat, reason, proposition, by);
        }
    }

    /** Say in other words what a claim claims that one flagged. */
    record RewordClaim(StatementId statement, String proposition, Actor by) implements StatementCommand {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.PROPOSITION.require(proposition));
        }
    }

    /** Say that a statement needs no check, and why. */
    record DismissStatement(StatementId statement, Dismissal kind, String reason, Actor by) implements Repeatable {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.REASON.require(reason));
        }

        /** What follows from it where it holds. */
        StatementDismissed dismissed() {
            return new StatementDismissed(statement, kind, reason, by.person());
        }

        @Override
        public DismissStatement on(StatementId repeat) {
            return new DismissStatement(repeat, kind, reason, by);
        }
    }

    /** Take back one's own flag or dismissal, while nothing has followed it. */
    record UndoTriage(StatementId statement, Actor by) implements StatementCommand {

        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /** Give a claim to the person who is to check it. */
    record AssignChecker(StatementId statement, Person checker, Actor by) implements StatementCommand {

        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /** Take a claim back from the person who was to check it. */
    record ReleaseChecker(StatementId statement, Actor by) implements StatementCommand {

        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /** Rest a claim on a passage of a source; an origin that is given for the first time becomes the source's own. */
    record AttachSource(StatementId statement, Attachment attachment, Actor by) implements Repeatable {

        @Override
        public List<Rejection> shape() {
            return Shape.of(
                    Fields.EXCERPT.check(attachment.excerpt()),
                    Fields.LOCATOR.check(attachment.locator()),
                    attachment.origin() == null ? Optional.empty() : Fields.ORIGIN.require(attachment.origin()));
        }

        @Override
        public AttachSource on(StatementId repeat) {
            return new AttachSource(repeat, attachment.on(repeat.value()), by);
        }
    }

    /** Take a source away from a claim. */
    record DetachSource(StatementId statement, AttachmentId attachment, String reason, Actor by)
            implements StatementCommand {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.REASON.require(reason));
        }
    }

    /**
     * Amend a passage that one attached: what is absent stays as it is. What it said before stays in the log.
     *
     * @param stance what the passage does to the claim
     */
    record AmendAttachment(
            StatementId statement,
            AttachmentId attachment,
            @Nullable Stance stance,
            @Nullable String excerpt,
            @Nullable String locator,
            Actor by)
            implements StatementCommand {
        public AmendAttachment {
            excerpt = Blank.toAbsent(excerpt);
            locator = Blank.toAbsent(locator);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.EXCERPT.check(excerpt), Fields.LOCATOR.check(locator));
        }
    }

    /** Let a claim know that a source which it rests on was withdrawn: the answer of a policy, not of a person. */
    record NoticeWithdrawal(StatementId statement, SourceId source, String reason, Actor by)
            implements StatementCommand {

        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /** Say what the evidence shows, for a second person to review. */
    record ProposeVerdict(StatementId statement, ReasonedVerdict conclusion, Actor by) implements Repeatable {

        @Override
        public List<Rejection> shape() {
            return Shape.of(
                    Fields.RATIONALE.require(conclusion.rationale()),
                    Fields.SINGLE_SOURCE_REASON.check(conclusion.singleSourceReason()));
        }

        @Override
        public ProposeVerdict on(StatementId repeat) {
            return new ProposeVerdict(repeat, conclusion, by);
        }
    }

    /** Say in other words how the sources lead to the verdict that one proposed. */
    record AmendRationale(StatementId statement, String rationale, Actor by) implements StatementCommand {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.RATIONALE.require(rationale));
        }
    }

    /** Sign off a proposed verdict as the second person. */
    record MarkVerified(StatementId statement, @Nullable String note, Actor by) implements Repeatable {
        public MarkVerified {
            note = Blank.toAbsent(note);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.NOTE.check(note));
        }

        @Override
        public MarkVerified on(StatementId repeat) {
            return new MarkVerified(repeat, note, by);
        }
    }

    /** Send a proposed verdict back to whoever checks the claim. */
    record ReturnForRework(StatementId statement, String reason, Actor by) implements Repeatable {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.REASON.require(reason));
        }

        @Override
        public ReturnForRework on(StatementId repeat) {
            return new ReturnForRework(repeat, reason, by);
        }
    }

    /** Take a verified claim up again. */
    record ReopenClaim(StatementId statement, String reason, Actor by) implements StatementCommand {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.REASON.require(reason));
        }
    }

    /** What can be asked once of a sentence and of all that repeat it; each records it on its own. */
    sealed interface Repeatable extends StatementCommand {

        /** The same of a statement that says the same. */
        Repeatable on(StatementId repeat);
    }

    /** Something about whose turn it is at a claim, and how soon. */
    sealed interface WorkCommand extends StatementCommand {
        @Override
        default List<Rejection> shape() {
            return List.of();
        }
    }

    /** Take a verdict for review, so that nobody else does the same work. */
    record TakeReview(StatementId statement, Actor by) implements WorkCommand {}

    /** Leave a verdict that was taken for review to others again. */
    record GiveUpReview(StatementId statement, Actor by) implements WorkCommand {}

    /**
     * Give a verdict that somebody has taken for review to somebody else, as part of handing over their work.
     *
     * @param to whoever is to review it, who must be able to sign it off
     */
    record PassReview(StatementId statement, Person from, Actor to, Actor by) implements WorkCommand {}

    /** Something about when a claim is to be done, whoever does it. */
    sealed interface PlanCommand extends WorkCommand {}

    /**
     * Say until which day a claim is to be settled.
     *
     * @param due absent to leave it to what its article says
     */
    record SetDue(StatementId statement, @Nullable LocalDate due, Actor by) implements PlanCommand {
        @Override
        public List<Rejection> shape() {
            return Shape.of(Plan.whyNot(due));
        }
    }

    /**
     * Say how urgent a claim is.
     *
     * @param priority absent to leave it to what its article says
     */
    record SetPriority(StatementId statement, @Nullable Priority priority, Actor by) implements PlanCommand {}

    /** Something about the notes on a statement. */
    sealed interface NoteCommand extends StatementCommand {}

    /** Leave a note on a statement, for everyone in the newsroom. */
    record AddNote(StatementId statement, NoteId note, String text, Actor by) implements NoteCommand {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.TEXT.require(text));
        }
    }

    /** Amend a note that one wrote: what it said before stays in the log. */
    record AmendNote(StatementId statement, NoteId note, String text, Actor by) implements NoteCommand {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.TEXT.require(text));
        }
    }
}
