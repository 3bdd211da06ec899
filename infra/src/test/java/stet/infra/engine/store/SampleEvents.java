package stet.infra.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stet.domain.Person;
import stet.domain.article.ArticleEvent.ArticleDueSet;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleEvent.ArticlePrioritySet;
import stet.domain.article.ArticleId;
import stet.domain.capture.CaptureId;
import stet.domain.claim.ClaimKind;
import stet.domain.claim.ClaimWords;
import stet.domain.enquiry.Addressee;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.Query;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.evidence.Sighting;
import stet.domain.newsroom.DismissalReason;
import stet.domain.newsroom.NewsroomEvent.DismissalReasonsSet;
import stet.domain.passage.Fragment;
import stet.domain.passage.Passage;
import stet.domain.reader.ReaderEvent.EventSetAside;
import stet.domain.reader.ReaderName;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewEvent.EntryQuestioned;
import stet.domain.review.ReviewEvent.EntryReviewed;
import stet.domain.review.ReviewEvent.ReviewClosed;
import stet.domain.review.ReviewEvent.ReviewOpened;
import stet.domain.review.ReviewId;
import stet.domain.review.Tally;
import stet.domain.source.Interview;
import stet.domain.source.Nature;
import stet.domain.source.Rank;
import stet.domain.source.SourceEvent.OriginNamed;
import stet.domain.source.SourceEvent.SourceRanked;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceEvent.SourcesMerged;
import stet.domain.source.SourceEvent.SourcesSeparated;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.domain.statement.Dismissal;
import stet.domain.statement.NoteId;
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
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.NoteAmended;
import stet.domain.statement.StatementEvent.PrioritySet;
import stet.domain.statement.StatementEvent.QueryAnswered;
import stet.domain.statement.StatementEvent.QueryOpened;
import stet.domain.statement.StatementEvent.QueryWithdrawn;
import stet.domain.statement.StatementEvent.RationaleAmended;
import stet.domain.statement.StatementEvent.ReviewGivenUp;
import stet.domain.statement.StatementEvent.ReviewTaken;
import stet.domain.statement.StatementEvent.SearchRecorded;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.TreatedSeparately;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.text.Context;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.domain.work.Priority;

/** One event of each type with everything that it can hold, and one with the least, by the name of its golden file. */
final class SampleEvents {
    private static final CaptureId LOOKED_IN = new CaptureId(UUID.fromString("0199a000-0000-7000-8000-000000000091"));
    private static final ArticleId ARTICLE = new ArticleId(UUID.fromString("0199a000-0000-7000-8000-000000000001"));
    private static final ArticleId FIRST = new ArticleId(UUID.fromString("0199a000-0000-7000-8000-000000000002"));
    private static final StatementId STATEMENT =
            new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000011"));
    private static final StatementId EARLIER = new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000012"));
    private static final SourceId SOURCE = new SourceId(UUID.fromString("0199a000-0000-7000-8000-000000000021"));
    private static final SourceId OTHER_SOURCE = new SourceId(UUID.fromString("0199a000-0000-7000-8000-000000000022"));
    private static final AttachmentId ATTACHMENT =
            new AttachmentId(UUID.fromString("0199a000-0000-7000-8000-000000000031"));
    private static final QueryId QUERY = new QueryId(UUID.fromString("0199a000-0000-7000-8000-000000000071"));
    private static final NoteId NOTE = new NoteId(UUID.fromString("0199a000-0000-7000-8000-000000000051"));
    private static final ReviewId REVIEW = new ReviewId(UUID.fromString("0199a000-0000-7000-8000-000000000041"));
    private static final Person ADA = new Person("ada");
    private static final Person BEN = new Person("ben");

    private final Map<String, Object> samples = new LinkedHashMap<>();

    static Map<String, Object> all() {
        SampleEvents events = new SampleEvents();
        events.articles();
        events.sources();
        events.triage();
        events.evidence();
        events.enquiries();
        events.verdicts();
        events.reviews();
        events.readers();
        events.newsroom();
        events.samples.putAll(SampleAccountEvents.all());
        events.samples.putAll(SampleRevisionEvents.all());
        events.samples.putAll(SampleFixEvents.all());
        events.samples.putAll(SampleLinkEvents.all());
        events.samples.putAll(SamplePublicationEvents.all());
        events.samples.putAll(SampleClearanceEvents.all());
        events.samples.putAll(SampleAuthorLinkEvents.all());
        events.samples.putAll(SampleCaptureEvents.all());
        events.samples.putAll(SampleSealEvents.all());
        return events.samples;
    }

    private void articles() {
        samples.put(
                "article-ingested.1",
                new ArticleIngested(
                        ARTICLE,
                        "The bridge",
                        "The bridge – “Kaiserbrücke” – opened in 1932.\n\nIt cost 2 m.",
                        "https://example.org/bridge?a=1&b=2",
                        "The Daily",
                        "Cleo Marsh",
                        "en",
                        Instant.parse("2026-03-02T08:00:00Z"),
                        "ab".repeat(32),
                        2,
                        FIRST,
                        ADA));
        samples.put(
                "article-ingested.1.least",
                new ArticleIngested(
                        ARTICLE,
                        "The bridge",
                        "It opened.",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "cd".repeat(32),
                        1,
                        null,
                        ADA));
    }

    private void sources() {
        samples.put(
                "source-registered.2",
                new SourceRegistered(
                        SOURCE,
                        "Annual report",
                        "https://example.org/report",
                        "The ministry",
                        "The audit office",
                        Nature.of("https://example.org/report"),
                        ADA));
        samples.put(
                "source-registered.2.least",
                new SourceRegistered(SOURCE, "A letter", null, null, null, Nature.of(null), ADA));
        samples.put(
                "source-registered.2.interview",
                new SourceRegistered(
                        SOURCE,
                        "Talk with the mayor",
                        null,
                        null,
                        null,
                        new Nature(
                                SourceKind.INTERVIEW,
                                new Interview(
                                        "Jo Marsh", "mayor", LocalDate.of(2026, 3, 4), "by telephone", "To be named."),
                                null,
                                null),
                        ADA));
        samples.put("source-ranked.1", new SourceRanked(SOURCE, Rank.SECONDARY, OTHER_SOURCE, ADA));
        samples.put("source-ranked.1.least", new SourceRanked(SOURCE, Rank.PRIMARY, null, ADA));
        samples.put("sources-merged.1", new SourcesMerged(SOURCE, OTHER_SOURCE, ADA));
        samples.put("sources-separated.1", new SourcesSeparated(SOURCE, OTHER_SOURCE, BEN));
        samples.put("origin-named.1", new OriginNamed(SOURCE, "The audit office", ADA));
        samples.put("source-withdrawn.1", new SourceWithdrawn(SOURCE, "It was a hoax.", BEN));
    }

    private void triage() {
        samples.put(
                "statement-recorded.1",
                new StatementRecorded(
                        STATEMENT,
                        ARTICLE,
                        1,
                        2,
                        new TextRange(47, 59),
                        "It cost 2 m.",
                        StatementKind.SENTENCE,
                        new Context("opened in 1932.\n\n", ""),
                        EARLIER,
                        "Cleo Marsh"));
        samples.put(
                "statement-recorded.1.least",
                new StatementRecorded(
                        STATEMENT,
                        ARTICLE,
                        1,
                        1,
                        new TextRange(0, 10),
                        "It opened.",
                        StatementKind.HEADING,
                        new Context("", ""),
                        null,
                        null));
        samples.put(
                "claim-flagged.2",
                new ClaimFlagged(
                        STATEMENT,
                        2,
                        "A figure.",
                        "It cost two million.",
                        ClaimKind.QUOTE_TRUE,
                        new ClaimWords(3, 11, "cost 2 m"),
                        ADA));
        samples.put("treated-separately.1", new TreatedSeparately(STATEMENT, "It is another bridge.", ADA));
        samples.put("claim-dismissed.1", new ClaimDismissed(STATEMENT, 2, "A matter of taste.", ADA));
        samples.put("claim-flagged.2.least", new ClaimFlagged(STATEMENT, 1, null, null, ClaimKind.FACT, null, ADA));
        samples.put(
                "statement-dismissed.1",
                new StatementDismissed(STATEMENT, Dismissal.NOT_CHECK_WORTHY, "Nobody minds.", ADA));
        samples.put("claim-reworded.2", new ClaimReworded(STATEMENT, 1, "It cost two million.", "It cost 2 m.", ADA));
        samples.put("claim-reworded.2.least", new ClaimReworded(STATEMENT, 1, null, "It cost 2 m.", ADA));
        samples.put("triage-undone.2", new TriageUndone(STATEMENT, 1, Workflow.FLAGGED, Workflow.UNTRIAGED, ADA));
        samples.put(
                "triage-undone.2.least", new TriageUndone(STATEMENT, null, Workflow.DISMISSED, Workflow.IN_CHECK, ADA));
        samples.put("checker-assigned.2", new CheckerAssigned(STATEMENT, 1, BEN, ADA));
        samples.put("checker-released.2", new CheckerReleased(STATEMENT, 1, BEN, ADA));
        samples.put("note-added.3", new NoteAdded(STATEMENT, 2, NOTE, "Looks odd.", ADA));
        samples.put("note-added.3.least", new NoteAdded(STATEMENT, null, NOTE, "Looks odd.", ADA));
        samples.put("note-amended.1", new NoteAmended(STATEMENT, NOTE, "Looks odd.", "It is odd.", ADA));
    }

    private static SourceAttached seen(Sighting sighting) {
        return new SourceAttached(
                STATEMENT,
                1,
                new Attachment(ATTACHMENT, SOURCE, Stance.REFUTES, "The audit office", "cost 3 m", "page 4", sighting),
                ADA);
    }

    private void evidence() {
        samples.put(
                "source-attached.2",
                new SourceAttached(
                        STATEMENT,
                        1,
                        new Attachment(ATTACHMENT, SOURCE, Stance.REFUTES, "The audit office", "cost 3 m", "page 4"),
                        ADA));
        samples.put(
                "source-attached.2.least",
                new SourceAttached(
                        STATEMENT,
                        1,
                        new Attachment(ATTACHMENT, SOURCE, Stance.GIVES_CONTEXT, "The audit office", null, null),
                        ADA));
        Passage passage = new Passage(
                "cost 3 m",
                "which ",
                " in all",
                120,
                128,
                "page 4",
                new Fragment("page=4", "http://tools.ietf.org/rfc/rfc3778"));
        samples.put("source-attached.2.found", seen(new Sighting(LOOKED_IN, passage, null)));
        samples.put("source-attached.2.not-found", seen(new Sighting(LOOKED_IN, null, "The scan is cut off.")));
        samples.put(
                "attachment-amended.2",
                new AttachmentAmended(
                        STATEMENT,
                        1,
                        new Attachment(ATTACHMENT, SOURCE, Stance.GIVES_CONTEXT, "The audit office", null, null),
                        new Attachment(ATTACHMENT, SOURCE, Stance.REFUTES, "The audit office", "cost 3 m", "page 4"),
                        ADA));
        samples.put("source-detached.2", new SourceDetached(STATEMENT, 1, ATTACHMENT, SOURCE, "A typo.", ADA));
        samples.put("attached-source-withdrawn.2", new AttachedSourceWithdrawn(STATEMENT, 1, SOURCE, "It was a hoax."));
    }

    private void enquiries() {
        Search search =
                new Search(SearchPlace.ARCHIVE, "bridge 1933", Instant.parse("2026-03-04T09:30:00Z"), "A reprint.");
        samples.put("search-recorded.1", new SearchRecorded(STATEMENT, 1, search, ADA));
        samples.put(
                "search-recorded.1.least",
                new SearchRecorded(STATEMENT, 1, new Search(SearchPlace.WEB, "bridge 1933", null, null), ADA));
        samples.put(
                "query-opened.1",
                new QueryOpened(
                        STATEMENT,
                        1,
                        new Query(
                                QUERY,
                                new Addressee(false, "Mara Lind", "Port authority", "press office"),
                                "Which year?",
                                LocalDate.of(2026, 3, 5)),
                        ADA));
        samples.put(
                "query-opened.1.least",
                new QueryOpened(
                        STATEMENT,
                        1,
                        new Query(QUERY, new Addressee(true, "Cleo Marchetti", null, null), "Which year?", null),
                        ADA));
        samples.put("query-answered.1", new QueryAnswered(STATEMENT, 1, QUERY, "1933.", BEN));
        Attempt attempt = new Attempt(Instant.parse("2026-03-04T10:00:00Z"), "By telephone", "Nobody answered.");
        samples.put("attempt-recorded.1", new AttemptRecorded(STATEMENT, 1, QUERY, attempt, BEN));
        samples.put(
                "attempt-recorded.1.least",
                new AttemptRecorded(STATEMENT, 1, QUERY, new Attempt(null, "By letter", "Nothing."), BEN));
        samples.put("query-withdrawn.1", new QueryWithdrawn(STATEMENT, 1, QUERY, "The archive has it.", ADA));
    }

    private void verdicts() {
        samples.put(
                "verdict-proposed.3",
                new VerdictProposed(
                        STATEMENT,
                        1,
                        new ReasonedVerdict(
                                Verdict.REFUTED, Rating.MOSTLY_FALSE, "It was 3 m.", "It is the audit itself."),
                        ADA));
        samples.put(
                "verdict-proposed.3.unsought",
                new VerdictProposed(
                        STATEMENT,
                        1,
                        new ReasonedVerdict(
                                Verdict.NOT_ENOUGH_EVIDENCE, null, "Nobody knows.", null, "Nobody keeps records."),
                        ADA));
        samples.put(
                "verdict-proposed.3.least",
                new VerdictProposed(
                        STATEMENT,
                        1,
                        new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Nobody knows.", null),
                        ADA));
        samples.put(
                "rationale-amended.2", new RationaleAmended(STATEMENT, 1, "It was 3 m.", "The audit says 3 m.", ADA));
        samples.put("statement-verified.2", new StatementVerified(STATEMENT, 1, Verdict.REFUTED, "Agreed.", BEN));
        samples.put("statement-verified.2.least", new StatementVerified(STATEMENT, 1, Verdict.REFUTED, null, BEN));
        samples.put("review-taken.2", new ReviewTaken(STATEMENT, 1, BEN, ADA));
        samples.put("review-given-up.2", new ReviewGivenUp(STATEMENT, 1, BEN, ADA));
        samples.put("due-set.1", new DueSet(STATEMENT, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5), ADA));
        samples.put("due-set.1.least", new DueSet(STATEMENT, null, null, ADA));
        samples.put("priority-set.1", new PrioritySet(STATEMENT, Priority.LOW, Priority.HIGH, ADA));
        samples.put("priority-set.1.least", new PrioritySet(STATEMENT, null, null, ADA));
        samples.put(
                "article-due-set.1",
                new ArticleDueSet(ARTICLE, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5), ADA));
        samples.put("article-due-set.1.least", new ArticleDueSet(ARTICLE, null, null, ADA));
        samples.put("article-priority-set.1", new ArticlePrioritySet(ARTICLE, Priority.LOW, Priority.HIGH, ADA));
        samples.put("article-priority-set.1.least", new ArticlePrioritySet(ARTICLE, null, null, ADA));
        samples.put("verdict-returned.2", new VerdictReturned(STATEMENT, 1, "Which page?", BEN));
        samples.put("claim-reopened.2", new ClaimReopened(STATEMENT, 1, "There is news.", BEN));
        samples.put(
                "verdict-became-stale.2",
                new VerdictBecameStale(STATEMENT, 1, new Staleness(Staleness.Because.SOURCE_WITHDRAWN, SOURCE)));
    }

    private void newsroom() {
        DismissalReason opinion = new DismissalReason(Dismissal.NOT_CHECKABLE, "Opinion");
        DismissalReason common = new DismissalReason(Dismissal.NOT_CHECK_WORTHY, "Common knowledge");
        samples.put(
                "dismissal-reasons-set.1", new DismissalReasonsSet(List.of(opinion), List.of(common, opinion), ADA));
        samples.put("dismissal-reasons-set.1.least", new DismissalReasonsSet(List.of(), List.of(), ADA));
    }

    private void readers() {
        samples.put("event-set-aside.1", new EventSetAside(new ReaderName("audit"), 12, "It cannot be read.", ADA));
    }

    private void reviews() {
        samples.put(
                "review-opened.1",
                new ReviewOpened(REVIEW, new LogRange(0, 41), "The first week", "Who signed what off?", ADA, null));
        samples.put(
                "review-opened.1.chosen",
                new ReviewOpened(REVIEW, new LogRange(7, 40), "What Ada signed off", null, ADA, List.of(7L, 12L, 40L)));
        samples.put(
                "review-opened.1.least", new ReviewOpened(REVIEW, new LogRange(7, 7), "One entry", null, ADA, null));
        samples.put("entry-reviewed.1", new EntryReviewed(REVIEW, 12, "Ben explained it.", ADA));
        samples.put("entry-reviewed.1.least", new EntryReviewed(REVIEW, 12, null, ADA));
        samples.put("entry-questioned.1", new EntryQuestioned(REVIEW, 12, "Why so late?", ADA));
        samples.put("review-closed.1", new ReviewClosed(REVIEW, "One question remains.", new Tally(40, 1, 1), BEN));
    }
}
