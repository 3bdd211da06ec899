package stet.infra.statement;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.source.Source;
import stet.domain.source.SourceCommand.NameOrigin;
import stet.domain.source.SourceId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AmendRationale;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissClaim;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.EnquiryCommand;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.GiveUpReview;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.NoteCommand;
import stet.domain.statement.StatementCommand.NoticeLinkedVerdict;
import stet.domain.statement.StatementCommand.NoticeOrigins;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.PassReview;
import stet.domain.statement.StatementCommand.PlanCommand;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.RevisionCommand;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementCommand.SetKind;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementCommand.TreatSeparately;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementEvent;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.StreamType;
import stet.infra.desk.Streams;
import stet.infra.source.SourcesAtHand;

/** Carries out commands to one statement, with what its rules must know of the world. */
@Component
final class StatementHandler implements Handler<StatementCommand> {
    static final StreamType<Statement, StatementEvent> STATEMENT =
            StreamType.remembered(StatementFamily.NAME, id -> Statement.unrecorded(), Statement::evolve);

    private final Streams streams;
    private final SourcesAtHand sources;
    private final StatementFacts facts;

    StatementHandler(Streams streams, SourcesAtHand sources, StatementFacts facts) {
        this.streams = streams;
        this.sources = sources;
        this.facts = facts;
    }

    @Override
    public Class<StatementCommand> commands() {
        return StatementCommand.class;
    }

    @Override
    public Work prepare(StatementCommand command) {
        return switch (command) {
            case AttachSource attach -> attaching(attach);
            case AmendAttachment amend -> expected -> amend(amend, expected);
            case AssignChecker assign -> expected -> give(assign, facts.ofCheckers(), expected);
            case ProposeVerdict _, NoticeOrigins _ -> expected -> byOrigins(command, expected);
            case MarkVerified _, TakeReview _ -> expected -> asSecond(command, expected);
            case GiveUpReview giveUp -> expected -> give(giveUp, facts.ofEditors(), expected);
            case RecordStatement _,
                    RevisionCommand _,
                    SetKind _,
                    TreatSeparately _,
                    FlagClaim _,
                    RewordClaim _,
                    DismissStatement _,
                    DismissClaim _,
                    UndoTriage _,
                    ReleaseChecker _,
                    DetachSource _,
                    NoticeWithdrawal _,
                    NoticeLinkedVerdict _,
                    AmendRationale _,
                    ReturnForRework _,
                    ReopenClaim _,
                    EnquiryCommand _,
                    PassReview _,
                    PlanCommand _,
                    NoteCommand _ -> expected -> give(command, Facts.NONE, expected);
        };
    }

    /** A long text is looked through before anything is held. */
    private Work attaching(AttachSource command) {
        Facts passage = facts.ofPassage(command.attachment());
        return (TransactionalWork) expected -> attach(command, passage, expected);
    }

    /** Nobody withdraws the source until the transaction ends; an origin that is given is the source's, if it has none. */
    private Answer attach(AttachSource command, Facts passage, @Nullable Long expectedVersion) {
        SourceId id = command.attachment().source();
        String origin = command.attachment().origin();
        Source source = sources.hold(id);
        if (origin != null) sources.keepOrigin(new NameOrigin(id, origin, command.by()), source);
        return give(command, passage.with(id, source), expectedVersion);
    }

    private Answer amend(AmendAttachment command, @Nullable Long expectedVersion) {
        return streams.give(
                STATEMENT,
                command.statement().value(),
                expectedVersion,
                statement -> statement.decide(command, facts.ofPassage(statement, command)));
    }

    private Answer byOrigins(StatementCommand command, @Nullable Long expectedVersion) {
        return streams.give(
                STATEMENT,
                command.statement().value(),
                expectedVersion,
                statement -> statement.decide(command, facts.ofSources(statement)));
    }

    private Answer asSecond(StatementCommand command, @Nullable Long expectedVersion) {
        return streams.give(
                STATEMENT,
                command.statement().value(),
                expectedVersion,
                statement -> statement.decide(
                        command, facts.ofHands(statement, command.by().person())));
    }

    private Answer give(StatementCommand command, Facts facts, @Nullable Long expectedVersion) {
        return streams.give(
                STATEMENT, command.statement().value(), expectedVersion, statement -> statement.decide(command, facts));
    }
}
