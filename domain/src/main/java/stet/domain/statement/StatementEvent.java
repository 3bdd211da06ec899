package stet.domain.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.authorlink.AuthorLinkId;
import stet.domain.claim.ClaimKind;
import stet.domain.claim.ClaimWords;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.Query;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.Search;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceId;
import stet.domain.text.Carriage;
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
    record KindSet(StatementId statement, StatementKind was, StatementKind kind, Person setBy)
            implements StatementEvent {}

    /** Somebody said that what is found elsewhere says nothing about this statement, nor the other way round, though it looks the same. */
    record TreatedSeparately(StatementId statement, String reason, Person separatedBy) implements StatementEvent {}

    /** Something that happened to one claim in the statement. */
    sealed interface ClaimEvent extends StatementEvent {

        /** The claim's number among those of its statement, counted from 1. */
        int claim();
    }

    /**
     * Someone judged that this has to be checked.
     *
     * @param words the words of the statement that it is about, absent when it is about the whole
     */
    record ClaimFlagged(
            StatementId statement,
            int claim,
            @Nullable String reason,
            @Nullable String proposition,
            ClaimKind kind,
            @Nullable ClaimWords words,
            Person flaggedBy)
            implements ClaimEvent {}

    /** Someone took one of several claims away again: it needs no check. What was gathered on it stays. */
    record ClaimDismissed(StatementId statement, int claim, String reason, Person dismissedBy) implements ClaimEvent {}

    /**
     * Whoever flagged the claim says in other words what it claims.
     *
     * @param was what they said until then, absent when they had said nothing
     */
    record ClaimReworded(
            StatementId statement, int claim, @Nullable String was, String proposition, Person rewordedBy)
            implements ClaimEvent {}

    /** Someone judged that this statement needs no check. */
    record StatementDismissed(StatementId statement, Dismissal kind, String reason, Person dismissedBy)
            implements StatementEvent {}

    /**
     * Whoever flagged or dismissed this statement last took that back, before anything had followed it.
     *
     * @param claim the number of the claim that is flagged no more, absent when the statement is dismissed no more
     * @param from how far it had come by what is undone
     * @param to how far it has come now, as it had before
     */
    record TriageUndone(StatementId statement, @Nullable Integer claim, Workflow from, Workflow to, Person undoneBy)
            implements StatementEvent {}

    /** The claim has a checker. */
    record CheckerAssigned(StatementId statement, int claim, Person checker, Person assignedBy) implements ClaimEvent {}

    /** The claim has no checker any more. */
    record CheckerReleased(StatementId statement, int claim, Person checker, Person releasedBy) implements ClaimEvent {}

    /** The claim rests on one more passage of a source. */
    record SourceAttached(StatementId statement, int claim, Attachment attachment, Person attachedBy)
            implements ClaimEvent {}

    /** The claim no longer rests on this passage. */
    record SourceDetached(
            StatementId statement,
            int claim,
            AttachmentId attachment,
            SourceId source,
            String reason,
            Person detachedBy)
            implements ClaimEvent {}

    /** Whoever attached a passage amended it: what it was until then, and is now. */
    record AttachmentAmended(StatementId statement, int claim, Attachment was, Attachment attachment, Person amendedBy)
            implements ClaimEvent {}

    /** A source that the claim rests on was withdrawn and carries no verdict any more. */
    record AttachedSourceWithdrawn(StatementId statement, int claim, SourceId source, String reason)
            implements ClaimEvent {}

    /** A checker says what the evidence shows; a second person has yet to agree. */
    record VerdictProposed(StatementId statement, int claim, ReasonedVerdict conclusion, Person proposedBy)
            implements ClaimEvent {}

    /** Whoever proposed the verdict says in other words how the sources lead to it; nobody had signed it off. */
    record RationaleAmended(StatementId statement, int claim, String was, String rationale, Person amendedBy)
            implements ClaimEvent {}

    /** A second person confirmed the proposed verdict, whatever the verdict is. */
    record StatementVerified(
            StatementId statement,
            int claim,
            Verdict verdict,
            @Nullable String note,
            Person verifiedBy) implements ClaimEvent {}

    /** The reviewer sent the proposed verdict back for more work. */
    record VerdictReturned(StatementId statement, int claim, String reason, Person returnedBy) implements ClaimEvent {}

    /** A verified claim is being checked again. */
    record ClaimReopened(StatementId statement, int claim, String reason, Person reopenedBy) implements ClaimEvent {}

    /** The evidence changed under the verdict, which stands no more until it is proposed again. */
    record VerdictBecameStale(StatementId statement, int claim, Staleness staleness) implements ClaimEvent {}

    /** Something that was done to find evidence which is no source yet. */
    sealed interface EnquiryEvent extends ClaimEvent {}

    /** Somebody looked for evidence, be it in vain. */
    record SearchRecorded(StatementId statement, int claim, Search search, Person recordedBy) implements EnquiryEvent {}

    /** Somebody was asked about the claim, which waits for the answer. */
    record QueryOpened(StatementId statement, int claim, Query query, Person askedBy) implements EnquiryEvent {}

    /** Whoever was asked has answered, and somebody filed it for them. */
    record QueryAnswered(StatementId statement, int claim, QueryId query, String answer, Person filedBy)
            implements EnquiryEvent {}

    /**
     * Whoever was asked has answered themselves, without an account: through a link that somebody had made for them.
     *
     * @param answeredBy their name, as the query says it
     */
    record QueryAnsweredByLink(
            StatementId statement,
            int claim,
            QueryId query,
            String answer,
            String answeredBy,
            AuthorLinkId link,
            Person linkMadeBy)
            implements EnquiryEvent {}

    /** Somebody tried to reach whoever was asked. */
    record AttemptRecorded(StatementId statement, int claim, QueryId query, Attempt attempt, Person recordedBy)
            implements EnquiryEvent {}

    /** Nobody waits for the answer any more. */
    record QueryWithdrawn(StatementId statement, int claim, QueryId query, String reason, Person withdrawnBy)
            implements EnquiryEvent {}

    /** What became of whose turn it is at a claim. */
    sealed interface WorkEvent extends StatementEvent {}

    /**
     * Somebody has the proposed verdict to review it, and nobody else signs it off meanwhile.
     *
     * @param givenBy who gave it to them: themselves when they took it
     */
    record ReviewTaken(StatementId statement, int claim, Person reviewer, Person givenBy)
            implements WorkEvent, ClaimEvent {}

    /** Whoever had the verdict to review it has it no more: they gave it up, or an editor took it from them. */
    record ReviewGivenUp(StatementId statement, int claim, Person reviewer, Person givenUpBy)
            implements WorkEvent, ClaimEvent {}

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

    /**
     * Someone left a note for the newsroom.
     *
     * @param claim the number of the claim that it is about, absent when it is about the statement
     */
    record NoteAdded(StatementId statement, @Nullable Integer claim, NoteId note, String text, Person writtenBy)
            implements NoteEvent {}

    /** A note's author amended it: what it said until then, and says now. */
    record NoteAmended(StatementId statement, NoteId note, String was, String text, Person amendedBy)
            implements NoteEvent {}
}
