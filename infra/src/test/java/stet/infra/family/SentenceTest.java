package stet.infra.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Person;
import stet.domain.article.ArticleEvent.ArticleDueSet;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleEvent.ArticlePrioritySet;
import stet.domain.article.ArticleId;
import stet.domain.authorlink.AuthorLinkId;
import stet.domain.claim.ClaimKind;
import stet.domain.enquiry.Addressee;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.Query;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewEvent.EntryQuestioned;
import stet.domain.review.ReviewEvent.EntryReviewed;
import stet.domain.review.ReviewEvent.ReviewClosed;
import stet.domain.review.ReviewEvent.ReviewOpened;
import stet.domain.review.ReviewId;
import stet.domain.review.Tally;
import stet.domain.source.Nature;
import stet.domain.source.Rank;
import stet.domain.source.SourceEvent.SourceRanked;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceEvent.SourcesMerged;
import stet.domain.source.SourceEvent.SourcesSeparated;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.AttemptRecorded;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.CheckerReleased;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.ClaimReworded;
import stet.domain.statement.StatementEvent.DueSet;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.NoteAmended;
import stet.domain.statement.StatementEvent.PrioritySet;
import stet.domain.statement.StatementEvent.QueryAnswered;
import stet.domain.statement.StatementEvent.QueryAnsweredByLink;
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
import stet.domain.verdict.Staleness.Because;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.domain.work.Priority;

class SentenceTest {
    private static final Person ADA = new Person("ada");
    private static final Person BEN = new Person("ben");
    private static final ArticleId ARTICLE = new ArticleId(new UUID(1, 1));
    private static final StatementId STATEMENT = new StatementId(new UUID(1, 2));
    private static final SourceId SOURCE = new SourceId(new UUID(1, 3));
    private static final AttachmentId ATTACHMENT = new AttachmentId(new UUID(1, 4));

    @Test
    void an_article_is_taken_in() {
        assertThat(sentence(ingested(30, null), null)).isEqualTo("took in the article “The bridge” with 30 statements");
        assertThat(sentence(ingested(1, ARTICLE), null))
                .isEqualTo(
                        "took in the article “The bridge” with one statement, knowing that its text was taken in before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
    void a_sentence_is_the_same_on_every_machine(String machine) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(machine));
            assertThat(sentence(ingested(19_000, null), null))
                    .isEqualTo("took in the article “The bridge” with 19,000 statements");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static ArticleIngested ingested(int statements, ArticleId duplicateOf) {
        return new ArticleIngested(
                ARTICLE, "The bridge", "It opened.", null, null, null, null, null, "f", statements, duplicateOf, ADA);
    }

    @Test
    void a_statement_is_recorded() {
        StatementRecorded recorded = new StatementRecorded(
                STATEMENT,
                ARTICLE,
                1,
                12,
                new TextRange(0, 10),
                "It opened\n  in 1932.",
                StatementKind.HEADING,
                new Context("", ""),
                STATEMENT,
                null);
        assertThat(sentence(recorded, null))
                .isEqualTo("recorded heading 12: “It opened in 1932.”, which repeats an earlier one");
    }

    @Test
    void a_statement_is_triaged() {
        assertThat(sentence(new ClaimFlagged(STATEMENT, 1, null, null, ClaimKind.FACT, null, ADA), null))
                .isEqualTo("flagged the claim");
        assertThat(sentence(
                        new ClaimFlagged(
                                STATEMENT, 1, "a year to check", "It opened in 1932", ClaimKind.FACT, null, ADA),
                        null))
                .isEqualTo("flagged the claim because “a year to check”, which says “It opened in 1932”");
        assertThat(sentence(new StatementDismissed(STATEMENT, Dismissal.NOT_CHECK_WORTHY, "trivia", ADA), null))
                .isEqualTo("dismissed the statement as not check-worthy because “trivia”");
        assertThat(sentence(new TriageUndone(STATEMENT, null, Workflow.DISMISSED, Workflow.IN_CHECK, ADA), null))
                .isEqualTo("undid the dismissal: the statement is in check again");
        assertThat(sentence(new TriageUndone(STATEMENT, 1, Workflow.FLAGGED, Workflow.UNTRIAGED, ADA), null))
                .isEqualTo("undid the flag: the statement is untriaged again");
    }

    @Test
    void a_claim_gets_and_loses_a_checker() {
        assertThat(sentence(new CheckerAssigned(STATEMENT, 1, BEN, ADA), null)).isEqualTo("assigned the claim to ben");
        assertThat(sentence(new CheckerAssigned(STATEMENT, 1, ADA, ADA), null)).isEqualTo("took the claim to check");
        assertThat(sentence(new CheckerReleased(STATEMENT, 1, BEN, ADA), null))
                .isEqualTo("released ben from the claim");
        assertThat(sentence(new CheckerReleased(STATEMENT, 1, ADA, ADA), null)).isEqualTo("gave the claim back");
    }

    @Test
    void a_source_comes_and_goes() {
        Attachment passage = new Attachment(ATTACHMENT, SOURCE, Stance.REFUTES, "City archive", "opened 1933", "p. 4");
        assertThat(sentence(new SourceAttached(STATEMENT, 1, passage, ADA), "Yearbook"))
                .isEqualTo("attached “Yearbook” as a source that refutes the claim: “opened 1933” at “p. 4”, "
                        + "first reported by “City archive”");
        assertThat(sentence(new SourceAttached(STATEMENT, 1, passage, ADA), null))
                .startsWith("attached a source that refutes the claim: “opened 1933”");
        assertThat(sentence(new SourceDetached(STATEMENT, 1, ATTACHMENT, SOURCE, "a typo", ADA), "Yearbook"))
                .isEqualTo("detached “Yearbook” because “a typo”");
        assertThat(sentence(new AttachedSourceWithdrawn(STATEMENT, 1, SOURCE, "a forgery"), "Yearbook"))
                .isEqualTo("noticed that the claim rests on “Yearbook”, which was withdrawn because “a forgery”");
        assertThat(sentence(
                        new VerdictBecameStale(STATEMENT, 1, new Staleness(Because.SOURCE_WITHDRAWN, SOURCE)),
                        "Yearbook"))
                .isEqualTo("marked the verdict stale because “Yearbook” was withdrawn after it");
    }

    @Test
    void a_verdict_is_proposed_and_signed_off() {
        ReasonedVerdict conclusion =
                new ReasonedVerdict(Verdict.REFUTED, Rating.MOSTLY_FALSE, "Both say 1933.", "the only archive");
        assertThat(sentence(new VerdictProposed(STATEMENT, 1, conclusion, ADA), null))
                .isEqualTo("proposed the verdict Refuted (Mostly false): “Both say 1933.”; "
                        + "one origin is enough because “the only archive”");
        assertThat(sentence(new StatementVerified(STATEMENT, 1, Verdict.REFUTED, null, BEN), null))
                .isEqualTo("marked the claim verified as Refuted");
        assertThat(sentence(new StatementVerified(STATEMENT, 1, Verdict.NOT_ENOUGH_EVIDENCE, "fine", BEN), null))
                .isEqualTo("marked the claim verified as Not enough evidence and noted “fine”");
    }

    @Test
    void where_somebody_looked_and_whom_they_asked_is_told_and_not_how_to_reach_them() {
        QueryId query = new QueryId(new UUID(7, 1));
        Search found = new Search(SearchPlace.ARCHIVE, "dues 1933", Instant.parse("2026-03-04T09:30:00Z"), "a reprint");
        assertThat(sentence(new SearchRecorded(STATEMENT, 1, found, ADA), null))
                .isEqualTo("looked in an archive for “dues 1933” on 4 March 2026 and found “a reprint”");
        assertThat(sentence(
                        new SearchRecorded(STATEMENT, 2, new Search(SearchPlace.WEB, "dues", null, null), ADA), null))
                .isEqualTo("on claim 2: looked on the web for “dues” and found nothing");
        Addressee mara = new Addressee(false, "Mara", "Port authority", "555 0199");
        assertThat(sentence(
                        new QueryOpened(
                                STATEMENT, 1, new Query(query, mara, "Since when?", LocalDate.of(2026, 3, 9)), ADA),
                        null))
                .isEqualTo("asked Mara, for an answer until 9 March 2026: “Since when?”")
                .doesNotContain("555 0199");
        Addressee author = new Addressee(true, "Cleo", null, null);
        assertThat(sentence(new QueryOpened(STATEMENT, 1, new Query(query, author, "Who says so?", null), ADA), null))
                .isEqualTo("asked the author, Cleo: “Who says so?”");
        assertThat(sentence(new QueryAnswered(STATEMENT, 1, query, "Since May.", BEN), null))
                .isEqualTo("filed the answer to a query: “Since May.”");
        AuthorLinkId link = new AuthorLinkId(new UUID(9, 1));
        assertThat(sentence(new QueryAnsweredByLink(STATEMENT, 1, query, "In May.", "Jo Writer", link, ADA), null))
                .isEqualTo("took the answer that Jo Writer gave through the link that ada made: “In May.”");
        assertThat(sentence(
                        new AttemptRecorded(STATEMENT, 1, query, new Attempt(null, "by letter", "nothing"), BEN), null))
                .isEqualTo("tried to reach whom they asked, “by letter”: “nothing”");
        assertThat(sentence(new QueryWithdrawn(STATEMENT, 1, query, "an error", ADA), null))
                .isEqualTo("withdrew a query because “an error”");
    }

    @Test
    void words_on_a_claim_are_amended_and_both_are_told() {
        Attachment was = new Attachment(ATTACHMENT, SOURCE, Stance.GIVES_CONTEXT, "City archive", null, null);
        Attachment now = new Attachment(ATTACHMENT, SOURCE, Stance.REFUTES, "City archive", "opened 1933", "p. 4");
        assertThat(sentence(new AttachmentAmended(STATEMENT, 1, was, now, ADA), "Yearbook"))
                .isEqualTo(
                        "amended a passage of “Yearbook” from one without exact words that gives context to the claim"
                                + " to “opened 1933” at “p. 4” that refutes the claim");
        assertThat(sentence(new ClaimReworded(STATEMENT, 1, "It opened.", "It opened in 1933.", ADA), null))
                .isEqualTo("reworded the claim, which said “It opened.”: it says “It opened in 1933.” now");
        assertThat(sentence(new ClaimReworded(STATEMENT, 1, null, "It opened in 1933.", ADA), null))
                .isEqualTo("reworded the claim: it says “It opened in 1933.” now");
        assertThat(sentence(new RationaleAmended(STATEMENT, 1, "Both say so.", "Both say 1933.", ADA), null))
                .isEqualTo("amended the rationale, which said “Both say so.”: it says “Both say 1933.” now");
        assertThat(sentence(
                        new VerdictBecameStale(STATEMENT, 1, new Staleness(Because.PASSAGE_AMENDED, SOURCE)),
                        "Yearbook"))
                .isEqualTo("marked the verdict stale because a passage of “Yearbook” was amended after it");
    }

    @Test
    void whose_turn_it_is_is_told() {
        assertThat(sentence(new ReviewTaken(STATEMENT, 1, BEN, BEN), null)).isEqualTo("took the verdict for review");
        assertThat(sentence(new ReviewTaken(STATEMENT, 1, BEN, ADA), null))
                .isEqualTo("gave the verdict to ben for review");
        assertThat(sentence(new ReviewGivenUp(STATEMENT, 1, BEN, BEN), null))
                .isEqualTo("gave up the review of the verdict");
        assertThat(sentence(new ReviewGivenUp(STATEMENT, 1, BEN, ADA), null))
                .isEqualTo("took the review of the verdict from ben");
    }

    @Test
    void until_when_and_how_urgent_is_told_with_what_it_was() {
        LocalDate fifth = LocalDate.of(2026, 3, 5);
        assertThat(sentence(new DueSet(STATEMENT, null, fifth, ADA), null))
                .isEqualTo("set the claim due on 5 March 2026");
        assertThat(sentence(new DueSet(STATEMENT, fifth, null, ADA), null))
                .isEqualTo("took the day back on which the claim was due, no longer on 5 March 2026");
        assertThat(sentence(new PrioritySet(STATEMENT, Priority.LOW, Priority.HIGH, ADA), null))
                .isEqualTo("set the priority of the claim to high, no longer low");
        assertThat(sentence(new ArticleDueSet(ARTICLE, fifth, fifth.plusDays(1), ADA), null))
                .isEqualTo("set the article due on 6 March 2026, no longer on 5 March 2026");
        assertThat(sentence(new ArticlePrioritySet(ARTICLE, Priority.HIGH, null, ADA), null))
                .isEqualTo("took the priority of the article back, no longer high");
    }

    @Test
    void a_claim_goes_back_to_work() {
        assertThat(sentence(new VerdictReturned(STATEMENT, 1, "which page?", BEN), null))
                .isEqualTo("returned the verdict for rework because “which page?”");
        assertThat(sentence(new ClaimReopened(STATEMENT, 1, "news", BEN), null))
                .isEqualTo("reopened the claim because “news”");
        assertThat(sentence(new NoteAdded(STATEMENT, null, new NoteId(UUID.randomUUID()), "call them", BEN), null))
                .isEqualTo("left a note: “call them”");
        assertThat(sentence(
                        new NoteAmended(STATEMENT, new NoteId(UUID.randomUUID()), "call them", "called them", BEN),
                        null))
                .isEqualTo("amended a note, which said “call them”: it says “called them” now");
    }

    @Test
    void a_source_is_registered_and_withdrawn() {
        assertThat(sentence(
                        new SourceRegistered(SOURCE, "Yearbook", null, "City", "Archive", Nature.of(null), ADA),
                        "Yearbook"))
                .isEqualTo("registered the source “Yearbook” by “City”, first reported by “Archive”");
        assertThat(sentence(new SourceRanked(SOURCE, Rank.PRIMARY, null, ADA), "Yearbook"))
                .isEqualTo("ranked the source “Yearbook” as primary");
        assertThat(sentence(new SourceRanked(SOURCE, Rank.SECONDARY, SOURCE, ADA), "Yearbook"))
                .isEqualTo("ranked the source “Yearbook” as secondary: it rests on source " + SOURCE);
        assertThat(sentence(new SourcesMerged(SOURCE, SOURCE, ADA), "Yearbook"))
                .isEqualTo("merged the source “Yearbook” into source %s: they count as one".formatted(SOURCE));
        assertThat(sentence(new SourcesSeparated(SOURCE, SOURCE, ADA), "Yearbook"))
                .isEqualTo(
                        "separated the source “Yearbook” from source %s: it is one of its own again".formatted(SOURCE));
        assertThat(sentence(new SourceWithdrawn(SOURCE, "a forgery", ADA), "Yearbook"))
                .isEqualTo("withdrew the source “Yearbook” because “a forgery”");
        assertThat(sentence(new SourceWithdrawn(SOURCE, "a forgery", ADA), null))
                .isEqualTo("withdrew the source because “a forgery”");
    }

    @Test
    void a_review_is_opened_worked_through_and_closed() {
        ReviewId review = new ReviewId(new UUID(1, 5));
        assertThat(sentence(new ReviewOpened(review, new LogRange(3, 90), "Week 12", "Who signed?", ADA, null), null))
                .isEqualTo("opened the review “Week 12” of the entries 3 to 90 and said “Who signed?”");
        assertThat(sentence(new ReviewOpened(review, new LogRange(3, 3), "One entry", null, ADA, null), null))
                .isEqualTo("opened the review “One entry” of the entries 3 to 3");
        assertThat(sentence(new EntryReviewed(review, 12, null, ADA), null)).isEqualTo("marked entry 12 reviewed");
        assertThat(sentence(new EntryReviewed(review, 12, "Ben explained it.", ADA), null))
                .isEqualTo("marked entry 12 reviewed and noted “Ben explained it.”");
        assertThat(sentence(new EntryQuestioned(review, 12, "Why so late?", ADA), null))
                .isEqualTo("questioned entry 12: “Why so late?”");
        assertThat(sentence(new ReviewClosed(review, "In order.", new Tally(1_200, 0, 3), ADA), null))
                .isEqualTo("closed the review with “In order.”; 1,200 reviewed, 0 questioned, 3 left unmarked");
    }

    @Test
    void long_words_are_shortened_between_words() {
        String note =
                sentence(new NoteAdded(STATEMENT, null, new NoteId(UUID.randomUUID()), "word ".repeat(100), ADA), null);
        assertThat(note).hasSizeLessThan(200).endsWith("word…”");
    }

    @Test
    void words_without_spaces_are_never_cut_inside_a_character() {
        String note = sentence(
                new NoteAdded(STATEMENT, null, new NoteId(UUID.randomUUID()), "x" + "🗞".repeat(100), ADA), null);
        assertThat(note).endsWith("🗞…”");
    }

    private static String sentence(Object event, @Nullable String sourceTitle) {
        return AllFamilies.together().sentence(event, sourceTitle);
    }
}
