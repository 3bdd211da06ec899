package stet.infra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.fix.FixCommand;
import stet.domain.fix.FixCommand.ProposeFix;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.link.LinkCommand.LinkClaims;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.link.NamedClaim;
import stet.domain.source.SourceCommand;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementId;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.engine.store.Log;
import stet.infra.engine.store.TimeOrderedIds;

/** Two fact-checkers who give commands, and what tests take for granted before the one that they are about. */
public final class AtTheDesk {
    public static final Actor ADA = new Actor(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON);
    public static final Actor BEN = new Actor(new Person("ben"), "Ben Lindqvist", Actor.Kind.PERSON);

    private final CommandDesk desk;
    private final TimeOrderedIds ids;
    private final Log log;

    public AtTheDesk(CommandDesk desk, TimeOrderedIds ids, Log log) {
        this.desk = desk;
        this.ids = ids;
        this.log = log;
    }

    public static Request request() {
        return Request.of(Channel.API, "request-" + UUID.randomUUID());
    }

    public Done done(StatementCommand command) {
        return done(desk.handle(command, request()));
    }

    public Done done(FixCommand command) {
        return done(desk.handle(command, request()));
    }

    /** Has ada propose other words for a statement. */
    public FixId fix(StatementId statement) {
        FixId fix = new FixId(ids.next());
        done(new ProposeFix(statement, fix, "It opened in 1933.", "The report says so.", null, FixKind.DATE, ADA));
        return fix;
    }

    /** Has ada link two claims as contradicting each other. */
    public LinkId link(StatementId one, StatementId other) {
        return link(one, other, LinkKind.CONTRADICTS);
    }

    public LinkId link(StatementId one, StatementId other, LinkKind kind) {
        return new LinkId(done(desk.handle(
                        new LinkClaims(
                                new NamedClaim(one, null), new NamedClaim(other, null), kind, "Both have a year.", ADA),
                        request()))
                .stream());
    }

    public Done done(SourceCommand command) {
        return done(desk.handle(command, request()));
    }

    public static Done done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return (Done) outcome;
    }

    public static List<Rejection> refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reasons();
    }

    /** The command to take in a text that no other test takes in. */
    public IngestArticle ingest(String text) {
        return ingest(new ArticleId(ids.next()), text + " This is copy " + ids.next() + ".", false);
    }

    public static IngestArticle ingest(ArticleId id, String text, boolean allowDuplicate) {
        return new IngestArticle(id, "The bridge", text, null, null, "Cleo Marsh", null, null, allowDuplicate, ADA);
    }

    public ArticleId article() {
        return new ArticleId(done(desk.handle(ingest("The bridge opened in 1932."), request())).stream());
    }

    /** The first statement of an article of its own. */
    public StatementId statement() {
        return log.statements(article()).getFirst();
    }

    /** A statement that was flagged. */
    public StatementId claim() {
        StatementId statement = statement();
        done(new FlagClaim(statement, "a date", null, ADA));
        return statement;
    }

    public SourceId source() {
        return source(null);
    }

    public SourceId source(@Nullable String url) {
        SourceId id = new SourceId(ids.next());
        done(new RegisterSource(id, "Annual report", url, "The ministry", null, ADA));
        return id;
    }

    public AttachSource attaching(StatementId statement, SourceId source) {
        Attachment attachment = new Attachment(
                new AttachmentId(ids.next()), source, Stance.SUPPORTS, "The ministry", "in 1932", "page 4");
        return new AttachSource(statement, null, attachment, ADA);
    }

    /** Takes a flagged claim to verified, on one source. */
    public void verify(StatementId statement, SourceId source) {
        done(attaching(statement, source));
        done(new ProposeVerdict(
                statement,
                null,
                new ReasonedVerdict(Verdict.SUPPORTED, null, "The report says so.", "It is the ministry's own."),
                ADA));
        done(new MarkVerified(statement, null, null, BEN));
    }
}
