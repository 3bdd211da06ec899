package stet.domain.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.article.ArticleId;
import stet.domain.claim.ClaimKind;
import stet.domain.claim.ClaimWords;
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
import stet.domain.verdict.Verdict;
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
     * @param fixed whether the other words are those of a fix that was accepted
     */
    record ChangeStatement(
            StatementId statement, Place place, @Nullable StatementId repeats, boolean byHand, boolean fixed, Actor by)
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

    /** Have a statement asked once with no other any more, for good: neither with its repeats nor with what is linked as the same. */
    record TreatSeparately(StatementId statement, String reason, Actor by) implements StatementCommand {
        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.REASON.require(reason));
        }
    }

    /** Something about one claim in a statement. */
    sealed interface ClaimCommand extends StatementCommand {

        /** The claim's number; absent when it is the only one of its statement. */
        @Nullable
        Integer claim();
    }

    /**
     * Flag a statement as a claim that is to be checked, or one more claim in it.
     *
     * @param proposition what it claims; of another claim than the first, never absent
     * @param kind what there is to check in it; whether it is so, when nothing else is said
     * @param start where its words begin in the statement, in UTF-16 code units; absent when it is about the whole
     * @param end where they end
     */
    record FlagClaim(
            StatementId statement,
            @Nullable String reason,
            @Nullable String proposition,
            @Nullable ClaimKind kind,
            @Nullable Integer start,
            @Nullable Integer end,
            Actor by)
            implements Repeatable {
        public FlagClaim {
            reason = Blank.toAbsent(reason);
            proposition = Blank.toAbsent(proposition);
        }

        /** A flag on the whole of a statement. */
        public FlagClaim(StatementId statement, @Nullable String reason, @Nullable String proposition, Actor by) {
            this(statement, reason, proposition, null, null, null, by);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.REASON.check(reason), Fields.PROPOSITION.check(proposition), shapeOfWords());
        }

        private Optional<Rejection> shapeOfWords() {
            if (start == null && end == null) return Optional.empty();
            if (start == null) return Optional.of(new FieldMissing("start", "where the words of the claim begin"));
            return end == null
                    ? Optional.of(new FieldMissing("end", "where the words of the claim end"))
                    : Optional.empty();
        }

        /** Whether the words that it names, if any, stand in a statement. */
        boolean isIn(String text) {
            return start == null || words(text) != null;
        }

        private @Nullable ClaimWords words(String text) {
            return start == null || end == null
                    ? null
                    : ClaimWords.in(text, start, end).orElse(null);
        }

        /** What follows from it where it holds. */
        ClaimFlagged flagged(int claim, String text) {
            ClaimKind of = kind == null ? ClaimKind.FACT : kind;
            return new ClaimFlagged(statement, claim, reason, proposition, of, words(text), by.person());
        }

        @Override
        public FlagClaim on(StatementId repeat) {
            return new FlagClaim(repeat, reason, proposition, kind, start, end, by);
        }
    }

    /** Something about where one looked for evidence of a claim, and whom one asked; these have a page of their own. */
    sealed interface EnquiryCommand extends ClaimCommand permits Enquiry {}

    /** Take one of several claims away again, since it needs no check. */
    record DismissClaim(StatementId statement, @Nullable Integer claim, String reason, Actor by)
            implements ClaimCommand {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.REASON.require(reason));
        }
    }

    /** Say in other words what a claim claims that one flagged. */
    record RewordClaim(StatementId statement, @Nullable Integer claim, String proposition, Actor by)
            implements ClaimCommand {

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
    record AssignChecker(StatementId statement, @Nullable Integer claim, Person checker, Actor by)
            implements ClaimCommand {

        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /** Take a claim back from the person who was to check it. */
    record ReleaseChecker(StatementId statement, @Nullable Integer claim, Actor by) implements ClaimCommand {

        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /**
     * Rest a claim on a passage of a source; an origin that is given for the first time becomes the source's own.
     *
     * @param notFoundReason why the passage counts even when the newest capture of its source hasn't its words
     */
    record AttachSource(
            StatementId statement,
            @Nullable Integer claim,
            Attachment attachment,
            @Nullable String notFoundReason,
            Actor by)
            implements Repeatable, ClaimCommand {
        public AttachSource {
            notFoundReason = Blank.toAbsent(notFoundReason);
        }

        public AttachSource(StatementId statement, @Nullable Integer claim, Attachment attachment, Actor by) {
            this(statement, claim, attachment, null, by);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(
                    Fields.EXCERPT.check(attachment.excerpt()),
                    Fields.LOCATOR.check(attachment.locator()),
                    Fields.NOT_FOUND_REASON.check(notFoundReason),
                    attachment.origin() == null ? Optional.empty() : Fields.ORIGIN.require(attachment.origin()));
        }

        @Override
        public AttachSource on(StatementId repeat) {
            return new AttachSource(repeat, claim, attachment.on(repeat.value()), notFoundReason, by);
        }

        /** The same of the source that turned out to be meant. */
        public AttachSource of(SourceId known) {
            return new AttachSource(statement, claim, attachment.of(known), notFoundReason, by);
        }
    }

    /** Take a source away from a claim. */
    record DetachSource(
            StatementId statement, @Nullable Integer claim, AttachmentId attachment, String reason, Actor by)
            implements ClaimCommand {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.REASON.require(reason));
        }
    }

    /**
     * Amend a passage that one attached: what is absent stays as it is. What it said before stays in the log.
     *
     * @param stance what the passage does to the claim
     * @param notFoundReason why it counts even when the newest capture of its source hasn't its new words
     */
    record AmendAttachment(
            StatementId statement,
            @Nullable Integer claim,
            AttachmentId attachment,
            @Nullable Stance stance,
            @Nullable String excerpt,
            @Nullable String locator,
            @Nullable String notFoundReason,
            Actor by)
            implements ClaimCommand {
        public AmendAttachment {
            excerpt = Blank.toAbsent(excerpt);
            locator = Blank.toAbsent(locator);
            notFoundReason = Blank.toAbsent(notFoundReason);
        }

        public AmendAttachment(
                StatementId statement,
                @Nullable Integer claim,
                AttachmentId attachment,
                @Nullable Stance stance,
                @Nullable String excerpt,
                @Nullable String locator,
                Actor by) {
            this(statement, claim, attachment, stance, excerpt, locator, null, by);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(
                    Fields.EXCERPT.check(excerpt),
                    Fields.LOCATOR.check(locator),
                    Fields.NOT_FOUND_REASON.check(notFoundReason));
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

    /** Let a claim know that a source has other origins than before: the answer of a policy, not of a person. */
    record NoticeOrigins(StatementId statement, SourceId source, Actor by) implements StatementCommand {

        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /**
     * Let a claim know that one which is linked as the same got a verdict: the answer of a policy, not of a person.
     *
     * @param verdict what was concluded about the other claim
     */
    record NoticeLinkedVerdict(StatementId statement, int claim, Verdict verdict, Actor by)
            implements StatementCommand {

        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /**
     * Say what the evidence shows, for a second person to review.
     *
     * @param readAnew whether one's own passages that spoke against such a verdict on the words of before are for it on the new ones
     */
    record ProposeVerdict(
            StatementId statement, @Nullable Integer claim, ReasonedVerdict conclusion, boolean readAnew, Actor by)
            implements Repeatable, ClaimCommand {

        /** On the passages as they were read. */
        public ProposeVerdict(StatementId statement, @Nullable Integer claim, ReasonedVerdict conclusion, Actor by) {
            this(statement, claim, conclusion, false, by);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(
                    Fields.RATIONALE.require(conclusion.rationale()),
                    Fields.SINGLE_SOURCE_REASON.check(conclusion.singleSourceReason()),
                    Fields.NO_SEARCH_REASON.check(conclusion.noSearchReason()));
        }

        @Override
        public ProposeVerdict on(StatementId repeat) {
            return new ProposeVerdict(repeat, claim, conclusion, readAnew, by);
        }
    }

    /** Say in other words how the sources lead to the verdict that one proposed. */
    record AmendRationale(StatementId statement, @Nullable Integer claim, String rationale, Actor by)
            implements ClaimCommand {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.RATIONALE.require(rationale));
        }
    }

    /** Sign off a proposed verdict as the second person. */
    record MarkVerified(
            StatementId statement,
            @Nullable Integer claim,
            @Nullable String note,
            Actor by) implements Repeatable, ClaimCommand {
        public MarkVerified {
            note = Blank.toAbsent(note);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.NOTE.check(note));
        }

        @Override
        public MarkVerified on(StatementId repeat) {
            return new MarkVerified(repeat, claim, note, by);
        }
    }

    /** Send a proposed verdict back to whoever checks the claim. */
    record ReturnForRework(StatementId statement, @Nullable Integer claim, String reason, Actor by)
            implements Repeatable, ClaimCommand {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.REASON.require(reason));
        }

        @Override
        public ReturnForRework on(StatementId repeat) {
            return new ReturnForRework(repeat, claim, reason, by);
        }
    }

    /** Take a verified claim up again. */
    record ReopenClaim(StatementId statement, @Nullable Integer claim, String reason, Actor by)
            implements ClaimCommand {

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
    record TakeReview(StatementId statement, @Nullable Integer claim, Actor by) implements WorkCommand, ClaimCommand {}

    /** Leave a verdict that was taken for review to others again. */
    record GiveUpReview(StatementId statement, @Nullable Integer claim, Actor by)
            implements WorkCommand, ClaimCommand {}

    /**
     * Give a verdict that somebody has taken for review to somebody else, as part of handing over their work.
     *
     * @param to whoever is to review it, who must be able to sign it off
     */
    record PassReview(StatementId statement, @Nullable Integer claim, Person from, Actor to, Actor by)
            implements WorkCommand, ClaimCommand {}

    /** Something about when a statement's claims are to be done, whoever does them. */
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

    /**
     * Leave a note on a statement, for everyone in the newsroom.
     *
     * @param claim the number of the claim that it is about, absent when it is about the statement
     */
    record AddNote(StatementId statement, @Nullable Integer claim, NoteId note, String text, Actor by)
            implements NoteCommand {

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
