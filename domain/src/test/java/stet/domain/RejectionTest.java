package stet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.domain.Rejection.Kind;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.AlreadyIngested;
import stet.domain.article.ArticleRejection.LinkedTwice;
import stet.domain.article.ArticleRejection.NoStatementThere;
import stet.domain.article.ArticleRejection.NotInRevision;
import stet.domain.article.ArticleRejection.NothingToRead;
import stet.domain.article.ArticleRejection.OneForTwo;
import stet.domain.article.ArticleRejection.RevisedMeanwhile;
import stet.domain.article.ArticleRejection.SameText;
import stet.domain.article.ArticleRejection.TextTooLarge;
import stet.domain.article.ArticleRejection.TextUnchanged;
import stet.domain.article.ArticleRejection.TooManyStatements;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.article.ArticleRejection.UnknownRevision;
import stet.domain.enquiry.EnquiryRejection.AlreadyAsked;
import stet.domain.enquiry.EnquiryRejection.NobodyToAsk;
import stet.domain.enquiry.EnquiryRejection.NothingLookedFor;
import stet.domain.enquiry.EnquiryRejection.QueryIsOpen;
import stet.domain.enquiry.EnquiryRejection.QueryIsSettled;
import stet.domain.enquiry.EnquiryRejection.UnknownQuery;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.QueryState;
import stet.domain.evidence.AttachmentId;
import stet.domain.evidence.PassageRejection.NothingToReadAnew;
import stet.domain.evidence.PassageRejection.PassagesNotCaptured;
import stet.domain.evidence.PassageRejection.WordsWereRead;
import stet.domain.reader.ReaderName;
import stet.domain.reader.ReaderRejection.AlreadySetAside;
import stet.domain.reader.ReaderRejection.NotFailingThere;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewId;
import stet.domain.review.ReviewRejection.AlreadyOpened;
import stet.domain.review.ReviewRejection.AutomationReviews;
import stet.domain.review.ReviewRejection.EntryOutsideRange;
import stet.domain.review.ReviewRejection.RangeBackwards;
import stet.domain.review.ReviewRejection.RangeOutsideLog;
import stet.domain.review.ReviewRejection.RangeTooLong;
import stet.domain.review.ReviewRejection.ReviewIsClosed;
import stet.domain.review.ReviewRejection.UnknownReview;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.domain.source.SourceRejection.AlreadyRegistered;
import stet.domain.source.SourceRejection.GoesRound;
import stet.domain.source.SourceRejection.NotMerged;
import stet.domain.source.SourceRejection.NotOfItsKind;
import stet.domain.source.SourceRejection.RestsOnNone;
import stet.domain.source.SourceRejection.SameAddress;
import stet.domain.source.SourceRejection.SourceIsMerged;
import stet.domain.source.SourceRejection.SourceIsWithdrawn;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.domain.statement.NoteId;
import stet.domain.statement.Notes.NoteRejection.NotYourNote;
import stet.domain.statement.Notes.NoteRejection.UnknownNote;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.*;
import stet.domain.text.TextRange;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** The codes and kinds that machines rely on: a released one never changes. */
class RejectionTest {
    private static final UUID ID = new UUID(0, 7);
    private static final Person ADA = new Person("ada");

    record Released(Rejection rejection, String code, Kind kind, String field) {}

    static Stream<Released> released() {
        ArticleId article = new ArticleId(ID);
        SourceId source = new SourceId(ID);
        ReviewId review = new ReviewId(ID);
        LogRange range = new LogRange(3, 9);
        return Stream.of(
                new Released(new FieldRejection.FieldMissing("f", "it"), "field-missing", Kind.INVALID, "f"),
                new Released(new FieldRejection.FieldTooLong("f", "it", 1, 2), "field-too-long", Kind.INVALID, "f"),
                new Released(new FieldRejection.FieldTooLarge("f", "it", 1), "field-too-large", Kind.INVALID, "f"),
                new Released(
                        new FieldRejection.ControlCharacter("f", "it", 0, 1), "control-character", Kind.INVALID, "f"),
                new Released(new FieldRejection.NameNotPlain("f", "it", 0x202E), "name-not-plain", Kind.INVALID, "f"),
                new Released(new FieldRejection.BrokenCharacter("f", "it", 1), "broken-character", Kind.INVALID, "f"),
                new Released(new FieldRejection.WebAddressMalformed("f"), "web-address-malformed", Kind.INVALID, "f"),
                new Released(
                        new FieldRejection.WebAddressHoldsSecret("f"), "web-address-holds-secret", Kind.INVALID, "f"),
                new Released(new FieldRejection.ChoiceUnknown("f", "it", "A, B"), "choice-unknown", Kind.INVALID, "f"),
                new Released(new SameText(article), "same-text", Kind.CONFLICT, "text"),
                new Released(new NothingToRead(), "nothing-to-read", Kind.INVALID, "text"),
                new Released(new TextTooLarge(9), "text-too-large", Kind.TOO_LARGE, "text"),
                new Released(new TooManyStatements(2, 1), "too-many-statements", Kind.INVALID, "text"),
                new Released(new UnknownArticle(article), "unknown-article", Kind.UNKNOWN, null),
                new Released(new AlreadyIngested(article), "already-ingested", Kind.CONFLICT, null),
                new Released(new RevisedMeanwhile(1, 2), "revised-meanwhile", Kind.CONFLICT, "baseRevision"),
                new Released(new TextUnchanged(2), "text-unchanged", Kind.CONFLICT, "text"),
                new Released(new UnknownRevision(3, 2), "unknown-revision", Kind.UNKNOWN, "revision"),
                new Released(new NotInRevision(ID, 2), "not-in-revision", Kind.CONFLICT, "links"),
                new Released(new NoStatementThere(new TextRange(0, 1)), "no-statement-there", Kind.CONFLICT, "links"),
                new Released(new OneForTwo(new TextRange(0, 1)), "one-for-two", Kind.INVALID, "links"),
                new Released(new LinkedTwice(ID), "linked-twice", Kind.INVALID, "links"),
                new Released(new StatementIsCut(2), "statement-is-cut", Kind.CONFLICT, null),
                new Released(
                        new NotFailingThere(new ReaderName("audit"), 7), "not-failing-there", Kind.CONFLICT, "index"),
                new Released(
                        new AlreadySetAside(new ReaderName("audit"), 7), "already-set-aside", Kind.CONFLICT, "index"),
                new Released(new UnknownSource(source), "unknown-source", Kind.UNKNOWN, "source"),
                new Released(new AlreadyRegistered(source), "already-registered", Kind.CONFLICT, "source"),
                new Released(new SameAddress(source), "same-address", Kind.CONFLICT, "url"),
                new Released(new SourceIsWithdrawn(source), "source-is-withdrawn", Kind.CONFLICT, "source"),
                new Released(new SourceIsMerged(source, source), "source-is-merged", Kind.CONFLICT, "source"),
                new Released(new NotMerged(source), "not-merged", Kind.CONFLICT, "source"),
                new Released(new GoesRound(source, source), "goes-round", Kind.CONFLICT, "source"),
                new Released(new RestsOnNone(), "rests-on-none", Kind.INVALID, "restsOn"),
                new Released(new NotOfItsKind("place", SourceKind.PHYSICAL), "not-of-its-kind", Kind.INVALID, "place"),
                new Released(new UnknownStatement(new StatementId(ID)), "unknown-statement", Kind.UNKNOWN, null),
                new Released(new AlreadyRecorded(new StatementId(ID)), "already-recorded", Kind.CONFLICT, null),
                new Released(new NotFlagged(), "not-flagged", Kind.CONFLICT, null),
                new Released(new AlreadyFlagged(), "already-flagged", Kind.CONFLICT, null),
                new Released(new AlreadyDismissed(), "already-dismissed", Kind.CONFLICT, null),
                new Released(new AlreadyAssigned(ADA), "already-assigned", Kind.CONFLICT, "person"),
                new Released(new NobodyAssigned(), "nobody-assigned", Kind.CONFLICT, null),
                new Released(new UnknownChecker(ADA), "unknown-checker", Kind.INVALID, "person"),
                new Released(new AlreadyAttached(), "already-attached", Kind.CONFLICT, "excerpt"),
                new Released(
                        new UnknownAttachment(new AttachmentId(ID)), "unknown-attachment", Kind.UNKNOWN, "attachment"),
                new Released(
                        new NoExactSource(Verdict.REFUTED, Stance.REFUTES),
                        "no-exact-source",
                        Kind.CONFLICT,
                        "verdict"),
                new Released(new WordsWereRead(), "words-were-read", Kind.CONFLICT, "readAnew"),
                new Released(new NothingToReadAnew(), "nothing-to-read-anew", Kind.CONFLICT, "readAnew"),
                new Released(new NothingLookedFor(), "nothing-looked-for", Kind.CONFLICT, "noSearchReason"),
                new Released(new QueryIsOpen("Mara"), "query-is-open", Kind.CONFLICT, null),
                new Released(new QueryIsSettled(QueryState.ANSWERED), "query-is-settled", Kind.CONFLICT, "query"),
                new Released(new UnknownQuery(new QueryId(ID)), "unknown-query", Kind.UNKNOWN, "query"),
                new Released(new AlreadyAsked("Mara"), "already-asked", Kind.CONFLICT, "question"),
                new Released(new NobodyToAsk(), "nobody-to-ask", Kind.CONFLICT, "name"),
                new Released(new SingleOrigin("AP"), "single-origin", Kind.CONFLICT, "singleSourceReason"),
                new Released(new PassagesNotCaptured(2), "passages-not-captured", Kind.CONFLICT, "verdict"),
                new Released(new TooFewOrigins(3), "too-few-origins", Kind.CONFLICT, "singleSourceReason"),
                new Released(
                        new RatingContradictsVerdict(Verdict.REFUTED, Rating.TRUE),
                        "rating-contradicts-verdict",
                        Kind.INVALID,
                        "rating"),
                new Released(new VerdictAwaitsReview(ADA), "verdict-awaits-review", Kind.CONFLICT, null),
                new Released(new AlreadyVerified(ADA), "already-verified", Kind.CONFLICT, null),
                new Released(new NoVerdictProposed(), "no-verdict-proposed", Kind.CONFLICT, null),
                new Released(new NotVerified(), "not-verified", Kind.CONFLICT, null),
                new Released(new SameHand(ADA), "same-hand", Kind.FORBIDDEN, null),
                new Released(new AuthorsOwnArticle("Ada"), "authors-own-article", Kind.FORBIDDEN, null),
                new Released(new AutomationSignsOff(ADA), "automation-signs-off", Kind.FORBIDDEN, null),
                new Released(
                        new VerdictIsStale(new Staleness(Staleness.Because.SOURCE_WITHDRAWN, source)),
                        "verdict-is-stale",
                        Kind.CONFLICT,
                        null),
                new Released(new UnknownNote(new NoteId(ID)), "unknown-note", Kind.UNKNOWN, "note"),
                new Released(new NotYourNote(ADA), "not-your-note", Kind.FORBIDDEN, "note"),
                new Released(new UnknownReview(review), "unknown-review", Kind.UNKNOWN, null),
                new Released(new AlreadyOpened(review), "already-opened", Kind.CONFLICT, null),
                new Released(new RangeBackwards(range), "range-backwards", Kind.INVALID, "toIndex"),
                new Released(new RangeTooLong(range), "range-too-long", Kind.INVALID, "toIndex"),
                new Released(new RangeOutsideLog(range, 5), "range-outside-log", Kind.CONFLICT, "toIndex"),
                new Released(new EntryOutsideRange(10, range), "entry-outside-range", Kind.CONFLICT, "index"),
                new Released(new ReviewIsClosed(), "review-is-closed", Kind.CONFLICT, null),
                new Released(new AutomationReviews(ADA), "automation-reviews", Kind.FORBIDDEN, null));
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_refusal_keeps_its_code_kind_and_field(Released released) {
        assertThat(released.rejection().code()).isEqualTo(released.code());
        assertThat(released.rejection().kind()).isEqualTo(released.kind());
        assertThat(released.rejection().field()).isEqualTo(released.field());
    }

    @ParameterizedTest
    @MethodSource("released")
    void every_refusal_is_a_whole_sentence(Released released) {
        assertThat(released.rejection().sentence()).matches("[A-Za-z].*\\.").doesNotContain("_", "null");
    }

    @Test
    void a_refused_rating_is_explained_in_words() {
        assertThat(new RatingContradictsVerdict(Verdict.REFUTED, Rating.TRUE).sentence())
                .isEqualTo("Refuted does not go with the rating 5 (true). Change one of them.");
        assertThat(new RatingContradictsVerdict(Verdict.NOT_ENOUGH_EVIDENCE, Rating.TRUE).sentence())
                .startsWith("Not enough evidence takes no rating.");
        assertThat(new NoExactSource(Verdict.REFUTED, Stance.REFUTES).sentence())
                .startsWith("Refuted needs a source that refutes the claim");
        assertThat(new VerdictIsStale(new Staleness(Staleness.Because.SOURCE_DETACHED, new SourceId(ID))).sentence())
                .startsWith("This verdict is stale: a source was detached after it was proposed.");
    }
}
