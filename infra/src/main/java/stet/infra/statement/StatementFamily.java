package stet.infra.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.claim.ClaimKind;
import stet.domain.claim.ClaimWords;
import stet.domain.enquiry.QueryId;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceId;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.AttemptRecorded;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.CheckerReleased;
import stet.domain.statement.StatementEvent.ClaimDismissed;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.ClaimReworded;
import stet.domain.statement.StatementEvent.DueSet;
import stet.domain.statement.StatementEvent.EnquiryEvent;
import stet.domain.statement.StatementEvent.KindSet;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.NoteAmended;
import stet.domain.statement.StatementEvent.NoteEvent;
import stet.domain.statement.StatementEvent.PrioritySet;
import stet.domain.statement.StatementEvent.QueryAnswered;
import stet.domain.statement.StatementEvent.QueryAnsweredByLink;
import stet.domain.statement.StatementEvent.QueryOpened;
import stet.domain.statement.StatementEvent.QueryWithdrawn;
import stet.domain.statement.StatementEvent.RationaleAmended;
import stet.domain.statement.StatementEvent.ReviewGivenUp;
import stet.domain.statement.StatementEvent.ReviewTaken;
import stet.domain.statement.StatementEvent.RevisionEvent;
import stet.domain.statement.StatementEvent.SearchRecorded;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.domain.statement.StatementEvent.StatementCarried;
import stet.domain.statement.StatementEvent.StatementChanged;
import stet.domain.statement.StatementEvent.StatementCut;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.TreatedSeparately;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.StatementEvent.WorkEvent;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.ReasonedVerdict;
import stet.infra.enquiry.EnquiryWords;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.PlanWords;
import stet.infra.family.Quote;
import stet.infra.family.Subject;
import tools.jackson.databind.node.ObjectNode;

/** The statements of articles, and the claims in them. */
@Component
public final class StatementFamily implements Family<StatementEvent> {
    static final String NAME = "statement";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<StatementEvent> events() {
        return StatementEvent.class;
    }

    @Override
    public List<EventType<? extends StatementEvent>> types() {
        return List.of(
                EventType.of("statement-recorded", StatementRecorded.class),
                EventType.of("statement-carried", StatementCarried.class),
                EventType.of("statement-changed", StatementChanged.class),
                EventType.of("statement-cut", StatementCut.class),
                EventType.of("kind-set", KindSet.class),
                EventType.of("treated-separately", TreatedSeparately.class),
                EventType.of("claim-flagged", ClaimFlagged.class).after(StatementFamily::flagFact),
                EventType.of("claim-dismissed", ClaimDismissed.class),
                EventType.of("statement-dismissed", StatementDismissed.class),
                EventType.of("triage-undone", TriageUndone.class).after(StatementFamily::nameUndoneClaim),
                EventType.of("checker-assigned", CheckerAssigned.class).after(StatementFamily::nameClaim),
                EventType.of("checker-released", CheckerReleased.class).after(StatementFamily::nameClaim),
                EventType.of("source-attached", SourceAttached.class).after(StatementFamily::nameClaim),
                EventType.of("source-detached", SourceDetached.class).after(StatementFamily::nameClaim),
                EventType.of("attached-source-withdrawn", AttachedSourceWithdrawn.class)
                        .after(StatementFamily::nameClaim),
                EventType.of("verdict-proposed", VerdictProposed.class)
                        .after(StatementFamily::nameClaim)
                        .after(StatementFamily::sayNothingOfSearches),
                EventType.of("statement-verified", StatementVerified.class).after(StatementFamily::nameClaim),
                EventType.of("verdict-returned", VerdictReturned.class).after(StatementFamily::nameClaim),
                EventType.of("claim-reopened", ClaimReopened.class).after(StatementFamily::nameClaim),
                EventType.of("verdict-became-stale", VerdictBecameStale.class).after(StatementFamily::nameClaim),
                EventType.of("attachment-amended", AttachmentAmended.class).after(StatementFamily::nameClaim),
                EventType.of("claim-reworded", ClaimReworded.class).after(StatementFamily::nameClaim),
                EventType.of("rationale-amended", RationaleAmended.class).after(StatementFamily::nameClaim),
                EventType.of("review-taken", ReviewTaken.class).after(StatementFamily::nameClaim),
                EventType.of("review-given-up", ReviewGivenUp.class).after(StatementFamily::nameClaim),
                EventType.of("search-recorded", SearchRecorded.class),
                EventType.of("query-opened", QueryOpened.class),
                EventType.of("query-answered", QueryAnswered.class),
                EventType.of("query-answered-by-link", QueryAnsweredByLink.class),
                EventType.of("attempt-recorded", AttemptRecorded.class),
                EventType.of("query-withdrawn", QueryWithdrawn.class),
                EventType.of("due-set", DueSet.class),
                EventType.of("priority-set", PrioritySet.class),
                EventType.of("note-added", NoteAdded.class)
                        .after(StatementFamily::nameNote)
                        .after(StatementFamily::ofStatement),
                EventType.of("note-amended", NoteAmended.class));
    }

    /** A note that had no name is named after the event that left it. */
    private static void nameNote(ObjectNode noteAdded, String eventId) {
        noteAdded.put("note", eventId);
    }

    /** While a statement had one claim at most, that was the first. */
    private static void nameClaim(ObjectNode claimEvent, String eventId) {
        claimEvent.put("claim", 1);
    }

    /** Nobody was asked whether they had looked. */
    private static void sayNothingOfSearches(ObjectNode verdictProposed, String eventId) {
        if (verdictProposed.get("conclusion") instanceof ObjectNode conclusion) conclusion.putNull("noSearchReason");
    }

    /** It was about the whole statement, and whether that is so. */
    private static void flagFact(ObjectNode claimFlagged, String eventId) {
        nameClaim(claimFlagged, eventId);
        claimFlagged.put("kind", ClaimKind.FACT.name());
        claimFlagged.putNull("words");
    }

    private static void nameUndoneClaim(ObjectNode triageUndone, String eventId) {
        if (Workflow.DISMISSED.name().equals(triageUndone.path("from").asString())) ofStatement(triageUndone, eventId);
        else nameClaim(triageUndone, eventId);
    }

    private static void ofStatement(ObjectNode event, String eventId) {
        event.putNull("claim");
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of(
                PlainId.uuid(StatementId.class, StatementId::new),
                PlainId.uuid(AttachmentId.class, AttachmentId::new),
                PlainId.uuid(NoteId.class, NoteId::new),
                PlainId.uuid(QueryId.class, QueryId::new));
    }

    @Override
    public Subject subject(StatementEvent event) {
        SourceId source = source(event);
        return new Subject(
                event instanceof StatementRecorded recorded ? recorded.article().value() : null,
                event.statement().value(),
                source == null ? null : source.value(),
                null);
    }

    private static @Nullable SourceId source(StatementEvent event) {
        return switch (event) {
            case SourceAttached attached -> attached.attachment().source();
            case SourceDetached detached -> detached.source();
            case AttachmentAmended amended -> amended.attachment().source();
            case AttachedSourceWithdrawn withdrawn -> withdrawn.source();
            case VerdictBecameStale stale -> stale.staleness().source();
            case StatementRecorded _,
                    RevisionEvent _,
                    KindSet _,
                    TreatedSeparately _,
                    ClaimFlagged _,
                    ClaimReworded _,
                    ClaimDismissed _,
                    StatementDismissed _,
                    TriageUndone _,
                    CheckerAssigned _,
                    CheckerReleased _,
                    VerdictProposed _,
                    RationaleAmended _,
                    StatementVerified _,
                    VerdictReturned _,
                    ClaimReopened _,
                    EnquiryEvent _,
                    WorkEvent _,
                    NoteEvent _ -> null;
        };
    }

    @Override
    public String sentence(StatementEvent event, @Nullable String sourceTitle) {
        return SentenceWords.onClaim(event) + says(event, sourceTitle);
    }

    private static String says(StatementEvent event, @Nullable String sourceTitle) {
        String source = sourceTitle == null ? "a source" : Quote.of(sourceTitle);
        return switch (event) {
            case StatementRecorded recorded -> recorded(recorded);
            case RevisionEvent revision -> SentenceWords.of(revision);
            case KindSet set ->
                "said that this is a %s and no %s"
                        .formatted(SentenceWords.kind(set.kind()), SentenceWords.kind(set.was()));
            case TreatedSeparately treated ->
                "had the statement treated separately because " + Quote.of(treated.reason());
            case ClaimFlagged flagged -> flagged(flagged);
            case ClaimDismissed dismissed -> "dismissed the claim because " + Quote.of(dismissed.reason());
            case ClaimReworded reworded ->
                "reworded the claim%s: it says %s now"
                        .formatted(Quote.after(", which said ", reworded.was()), Quote.of(reworded.proposition()));
            case StatementDismissed dismissed ->
                "dismissed the statement as %s because %s"
                        .formatted(SentenceWords.of(dismissed.kind()), Quote.of(dismissed.reason()));
            case TriageUndone undone -> undone(undone);
            case CheckerAssigned assigned -> assigned(assigned);
            case CheckerReleased released -> released(released);
            case SourceAttached attached -> attached(attached.attachment(), sourceTitle);
            case SourceDetached detached -> "detached %s because %s".formatted(source, Quote.of(detached.reason()));
            case AttachmentAmended amended ->
                "amended a passage of %s from %s to %s"
                        .formatted(source, passage(amended.was()), passage(amended.attachment()));
            case AttachedSourceWithdrawn withdrawn ->
                "noticed that the claim rests on %s, which was withdrawn because %s"
                        .formatted(source, Quote.of(withdrawn.reason()));
            case VerdictProposed proposed -> proposed(proposed.conclusion());
            case RationaleAmended amended ->
                "amended the rationale, which said %s: it says %s now"
                        .formatted(Quote.of(amended.was()), Quote.of(amended.rationale()));
            case StatementVerified verified ->
                "marked the claim verified as " + SentenceWords.of(verified.verdict())
                        + Quote.after(" and noted ", verified.note());
            case VerdictReturned returned -> "returned the verdict for rework because " + Quote.of(returned.reason());
            case ClaimReopened reopened -> "reopened the claim because " + Quote.of(reopened.reason());
            case VerdictBecameStale stale ->
                "marked the verdict stale because "
                        + SentenceWords.of(stale.staleness().because(), source);
            case EnquiryEvent enquiry -> EnquiryWords.of(enquiry);
            case ReviewTaken taken -> taken(taken);
            case ReviewGivenUp givenUp -> givenUp(givenUp);
            case DueSet set -> PlanWords.due("the claim", set.was(), set.due());
            case PrioritySet set -> PlanWords.priority("the claim", set.was(), set.priority());
            case NoteAdded note -> "left a note: " + Quote.of(note.text());
            case NoteAmended note ->
                "amended a note, which said %s: it says %s now".formatted(Quote.of(note.was()), Quote.of(note.text()));
        };
    }

    private static String recorded(StatementRecorded event) {
        return "recorded %s %d: %s%s"
                .formatted(
                        SentenceWords.of(event.kind()),
                        event.position(),
                        Quote.of(event.text()),
                        event.repeats() == null ? "" : ", which repeats an earlier one");
    }

    private static String flagged(ClaimFlagged event) {
        ClaimWords words = event.words();
        return (event.claim() == 1 ? "flagged the claim" : "flagged claim " + event.claim())
                + SentenceWords.of(event.kind())
                + (words == null ? "" : Quote.after(" in ", words.text()))
                + Quote.after(" because ", event.reason())
                + Quote.after(", which says ", event.proposition());
    }

    private static String undone(TriageUndone event) {
        Integer claim = event.claim();
        String what = claim == null ? "dismissal" : claim == 1 ? "flag" : "flag of claim " + claim;
        return "undid the %s: the statement is %s again".formatted(what, SentenceWords.of(event.to()));
    }

    private static String assigned(CheckerAssigned event) {
        return event.checker().equals(event.assignedBy())
                ? "took the claim to check"
                : "assigned the claim to " + event.checker();
    }

    private static String released(CheckerReleased event) {
        return event.checker().equals(event.releasedBy())
                ? "gave the claim back"
                : "released " + event.checker() + " from the claim";
    }

    private static String taken(ReviewTaken event) {
        return event.reviewer().equals(event.givenBy())
                ? "took the verdict for review"
                : "gave the verdict to " + event.reviewer() + " for review";
    }

    private static String givenUp(ReviewGivenUp event) {
        return event.reviewer().equals(event.givenUpBy())
                ? "gave up the review of the verdict"
                : "took the review of the verdict from " + event.reviewer();
    }

    private static String attached(Attachment attachment, @Nullable String sourceTitle) {
        String source = sourceTitle == null ? "a source" : Quote.of(sourceTitle) + " as a source";
        return "attached %s that %s the claim".formatted(source, SentenceWords.of(attachment.stance()))
                + Quote.after(": ", attachment.excerpt())
                + Quote.after(" at ", attachment.locator())
                + SentenceWords.seen(attachment.sighting())
                + Quote.after(", first reported by ", attachment.origin());
    }

    private static String passage(Attachment attachment) {
        String words = attachment.excerpt() == null ? "one without exact words" : Quote.of(attachment.excerpt());
        return words
                + Quote.after(" at ", attachment.locator())
                + SentenceWords.seen(attachment.sighting())
                + " that %s the claim".formatted(SentenceWords.of(attachment.stance()));
    }

    private static String proposed(ReasonedVerdict conclusion) {
        String rating = conclusion.rating() == null ? "" : " (" + SentenceWords.of(conclusion.rating()) + ")";
        return "proposed the verdict %s%s: %s"
                        .formatted(SentenceWords.of(conclusion.verdict()), rating, Quote.of(conclusion.rationale()))
                + Quote.after("; one origin is enough because ", conclusion.singleSourceReason())
                + Quote.after("; nobody had to look because ", conclusion.noSearchReason());
    }
}
