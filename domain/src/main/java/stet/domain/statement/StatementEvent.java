package stet.domain.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceId;
import stet.domain.text.Context;
import stet.domain.text.Place;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;
import stet.domain.work.Priority;

/** Something that happened to one statement. */
public sealed interface StatementEvent {

    StatementId statement();

    /**
     * A statement's record began: these words stood at this place of this revision.
     *
     * @param position the statement's place in its article, counted from 1
     * @param repeats the earlier statement of the same article that says the same, if there is one
     * @param author the article's byline, which decides who may not sign off
     */
    record StatementRecorded(
            StatementId statement,
            ArticleId article,
            int revision,
            int position,
            TextRange range,
            String text,
            StatementKind kind,
            Context context,
            @Nullable StatementId repeats,
            @Nullable String author)
            implements StatementEvent {

        /** Where it stood first. */
        public Place place() {
            return new Place(revision, position, range, text, kind, context);
        }
    }

    /** What a revision of its article's text did to a statement that had stood there, or had been cut. */
    sealed interface RevisionEvent extends StatementEvent {}

    /**
     * The statement stands in a later revision with the same words, and with everything that was found about them.
     *
     * @param repeats the earlier statement of that revision that says the same, if there is one
     */
    record StatementCarried(
            StatementId statement, Place place, @Nullable StatementId repeats, Carriage how) implements RevisionEvent {}

    /**
     * A later revision says it in other words, or it can't be told whether these are the same: what was gathered on it stays,
     * and nothing that was concluded holds.
     *
     * @param was its words until then
     * @param repeats the earlier statement of that revision that says the same, if there is one
     * @param byHand whether whoever revised the text said that this is the statement
     */
    record StatementChanged(
            StatementId statement,
            String was,
            Place place,
            @Nullable StatementId repeats,
            boolean byHand) implements RevisionEvent {}

    /** The statement stands no more in this and later revisions, until one has its very words again. */
    record StatementCut(StatementId statement, int revision) implements RevisionEvent {}

    /** What part of the article it is was read wrong, and somebody says it right. */
    record KindSet(StatementId statement, StatementKind was, StatementKind kind, Person setBy) implements StatementEvent {}

    /** Someone judged that this statement has to be checked. */
    record ClaimFlagged(
            StatementId statement,
            @Nullable String reason,
            @Nullable String proposition,
            Person flaggedBy) implements StatementEvent {}

    /**
     * Whoever flagged the claim says in other words what it claims.
     *
     * @param was what they said until then, absent when they had said nothing
     */
    record ClaimReworded(StatementId statement, @Nullable String was, String proposition, Person rewordedBy)
            implements StatementEvent {}

    /** Someone judged that this statement needs no check. */
    record StatementDismissed(StatementId statement, Dismissal kind, String reason, Person dismissedBy)
            implements StatementEvent {}

    /**
     * Whoever flagged or dismissed this statement last took that back, before anything had followed it.
     *
     * @param from how far it had come by what is undone
     * @param to how far it has come now, as it had before
     */
    record TriageUndone(StatementId statement, Workflow from, Workflow to, Person undoneBy) implements StatementEvent {}

    /** The claim has a checker. */
    record CheckerAssigned(StatementId statement, Person checker, Person assignedBy) implements StatementEvent {}

    /** The claim has no checker any more. */
    record CheckerReleased(StatementId statement, Person checker, Person releasedBy) implements StatementEvent {}

    /** The claim rests on one more passage of a source. */
    record SourceAttached(StatementId statement, Attachment attachment, Person attachedBy) implements StatementEvent {}

    /** The claim no longer rests on this passage. */
    record SourceDetached(
            StatementId statement, AttachmentId attachment, SourceId source, String reason, Person detachedBy)
            implements StatementEvent {}

    /** Whoever attached a passage amended it: what it was until then, and is now. */
    record AttachmentAmended(StatementId statement, Attachment was, Attachment attachment, Person amendedBy)
            implements StatementEvent {}

    /** A source that the claim rests on was withdrawn and carries no verdict any more. */
    record AttachedSourceWithdrawn(StatementId statement, SourceId source, String reason) implements StatementEvent {}

    /** A checker says what the evidence shows; a second person has yet to agree. */
    record VerdictProposed(StatementId statement, ReasonedVerdict conclusion, Person proposedBy)
            implements StatementEvent {}

    /** Whoever proposed the verdict says in other words how the sources lead to it; nobody had signed it off. */
    record RationaleAmended(StatementId statement, String was, String rationale, Person amendedBy)
            implements StatementEvent {}

    /** A second person confirmed the proposed verdict, whatever the verdict is. */
    record StatementVerified(
            StatementId statement,
            Verdict verdict,
            @Nullable String note,
            Person verifiedBy) implements StatementEvent {}

    /** The reviewer sent the proposed verdict back for more work. */
    record VerdictReturned(StatementId statement, String reason, Person returnedBy) implements StatementEvent {}

    /** A verified claim is being checked again. */
    record ClaimReopened(StatementId statement, String reason, Person reopenedBy) implements StatementEvent {}

    /** The evidence changed under the verdict, which stands no more until it is proposed again. */
    record VerdictBecameStale(StatementId statement, Staleness staleness) implements StatementEvent {}

    /** What became of whose turn it is at a claim. */
    sealed interface WorkEvent extends StatementEvent {}

    /**
     * Somebody has the proposed verdict to review it, and nobody else signs it off meanwhile.
     *
     * @param givenBy who gave it to them: themselves when they took it
     */
    record ReviewTaken(StatementId statement, Person reviewer, Person givenBy) implements WorkEvent {}

    /** Whoever had the verdict to review it has it no more: they gave it up, or an editor took it from them. */
    record ReviewGivenUp(StatementId statement, Person reviewer, Person givenUpBy) implements WorkEvent {}

    /**
     * Somebody said until which day the claim is to be settled.
     *
     * @param was the day until then, absent when it was its article's
     * @param due absent when it is its article's again
     */
    record DueSet(
            StatementId statement,
            @Nullable LocalDate was,
            @Nullable LocalDate due,
            Person setBy) implements WorkEvent {}

    /**
     * Somebody said how urgent the claim is.
     *
     * @param was what it was until then, absent when it was its article's
     * @param priority absent when it is its article's again
     */
    record PrioritySet(
            StatementId statement,
            @Nullable Priority was,
            @Nullable Priority priority,
            Person setBy) implements WorkEvent {}

    /** Something that happened to the notes on a statement. */
    sealed interface NoteEvent extends StatementEvent {}

    /** Someone left a note for the newsroom. */
    record NoteAdded(StatementId statement, NoteId note, String text, Person writtenBy) implements NoteEvent {}

    /** A note's author amended it: what it said until then, and says now. */
    record NoteAmended(StatementId statement, NoteId note, String was, String text, Person amendedBy)
            implements NoteEvent {}
}
