package stet.domain.statement;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Actor.Kind;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.claim.ClaimKind;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.Nature;
import stet.domain.source.Source;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.text.Context;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** One statement of one article, its people and its sources, for scenarios to be told with. */
final class Examples {
    static final StatementId STATEMENT = new StatementId(new UUID(1, 1));
    static final NoteId NOTE = new NoteId(new UUID(6, 1));
    static final ArticleId ARTICLE = new ArticleId(new UUID(1, 2));
    static final Person ADA = new Person("ada");
    static final Person BEN = new Person("ben");
    static final Actor ADA_ACTS = new Actor(ADA, "Ada Okafor", Kind.PERSON);
    static final Actor BEN_ACTS = new Actor(BEN, "Ben Lindqvist", Kind.PERSON);
    static final Actor ROBOT_ACTS = new Actor(new Person("robot"), "Robot", Kind.AUTOMATION);

    static final SourceId REGISTER = new SourceId(new UUID(2, 1));
    static final SourceId WIRE = new SourceId(new UUID(2, 2));
    static final SourceId WITHDRAWN = new SourceId(new UUID(2, 3));
    static final Facts NEWSROOM = new Facts(
            Map.of(REGISTER, registered(REGISTER), WIRE, registered(WIRE), WITHDRAWN, withdrawn(WITHDRAWN)),
            Set.of(ADA, BEN));

    static final Attachment FROM_REGISTER =
            attachment(1, REGISTER, Stance.REFUTES, "Land registry", "… not built before 1901 …", "folio 12");
    static final Attachment FROM_WIRE =
            attachment(2, WIRE, Stance.REFUTES, "Wire agency", "the house, finished in 1901", "paragraph 3");

    private Examples() {}

    static StatementRecorded recorded() {
        return recordedBy(null);
    }

    static StatementRecorded recordedBy(@Nullable String author) {
        return new StatementRecorded(
                STATEMENT,
                ARTICLE,
                1,
                4,
                new TextRange(10, 40),
                "The house was built in 1899.",
                StatementKind.SENTENCE,
                new Context("before ", " after"),
                null,
                author);
    }

    static ClaimFlagged flagged() {
        return new ClaimFlagged(
                STATEMENT, 1, "a year to check", "The house was built in 1899", ClaimKind.FACT, null, ADA);
    }

    static StatementDismissed dismissed() {
        return new StatementDismissed(STATEMENT, Dismissal.NOT_CHECK_WORTHY, "nobody minds", ADA);
    }

    static CheckerAssigned assignedTo(Person checker) {
        return new CheckerAssigned(STATEMENT, 1, checker, ADA);
    }

    static SourceAttached attached(Attachment attachment) {
        return new SourceAttached(STATEMENT, 1, attachment, ADA);
    }

    static ReasonedVerdict refuted() {
        return new ReasonedVerdict(Verdict.REFUTED, Rating.FALSE, "Both date it to 1901.", null);
    }

    static VerdictProposed proposedBy(Person person) {
        return new VerdictProposed(STATEMENT, 1, refuted(), person);
    }

    static StatementVerified verifiedBy(Person person) {
        return new StatementVerified(STATEMENT, 1, Verdict.REFUTED, null, person);
    }

    static VerdictBecameStale stale(Staleness.Because because, SourceId source) {
        return new VerdictBecameStale(STATEMENT, 1, new Staleness(because, source));
    }

    static StatementEvent[] inReview() {
        return new StatementEvent[] {
            recorded(), flagged(), attached(FROM_REGISTER), attached(FROM_WIRE), proposedBy(ADA)
        };
    }

    static StatementEvent[] verified() {
        return and(inReview(), verifiedBy(BEN));
    }

    static StatementEvent[] and(StatementEvent[] history, StatementEvent... more) {
        StatementEvent[] all = java.util.Arrays.copyOf(history, history.length + more.length);
        System.arraycopy(more, 0, all, history.length, more.length);
        return all;
    }

    static Attachment attachment(
            int number,
            SourceId source,
            Stance stance,
            @Nullable String origin,
            @Nullable String excerpt,
            @Nullable String locator) {
        return new Attachment(new AttachmentId(new UUID(3, number)), source, stance, origin, excerpt, locator);
    }

    private static Source registered(SourceId id) {
        return Source.unregistered(id)
                .evolve(new SourceRegistered(id, "Source", null, null, null, Nature.of(null), ADA));
    }

    private static Source withdrawn(SourceId id) {
        return registered(id).evolve(new SourceWithdrawn(id, "forged", ADA));
    }
}
