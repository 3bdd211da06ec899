package stet.infra.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.account.Custody;
import stet.domain.source.Source;
import stet.domain.source.SourceCommand.NameOrigin;
import stet.domain.source.SourceId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.NoteCommand;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
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
    private final Checkers checkers;
    private final Custodians custodians;

    StatementHandler(Streams streams, SourcesAtHand sources, Checkers checkers, Custodians custodians) {
        this.streams = streams;
        this.sources = sources;
        this.checkers = checkers;
        this.custodians = custodians;
    }

    @Override
    public Class<StatementCommand> commands() {
        return StatementCommand.class;
    }

    @Override
    public Work prepare(StatementCommand command) {
        return switch (command) {
            case AttachSource attach -> (TransactionalWork) expected -> attach(attach, expected);
            case AssignChecker assign -> expected -> give(assign, Facts.ofCheckers(checkers.checkers()), expected);
            case ProposeVerdict propose -> expected -> propose(propose, expected);
            case MarkVerified mark -> expected -> markVerified(mark, expected);
            case RecordStatement _,
                    FlagClaim _,
                    DismissStatement _,
                    UndoTriage _,
                    ReleaseChecker _,
                    DetachSource _,
                    NoticeWithdrawal _,
                    ReturnForRework _,
                    ReopenClaim _,
                    NoteCommand _ -> expected -> give(command, Facts.NONE, expected);
        };
    }

    /** Nobody withdraws the source until the transaction ends; an origin that is given is the source's, if it has none. */
    Answer attach(AttachSource command, @Nullable Long expectedVersion) {
        SourceId id = command.attachment().source();
        String origin = command.attachment().origin();
        Source source = sources.hold(id);
        if (origin != null) sources.keepOrigin(new NameOrigin(id, origin, command.by()), source);
        return give(command, Facts.ofSource(id, source), expectedVersion);
    }

    /** One source is one origin, whoever named it; of several, the log says which they have by now. */
    private Answer propose(ProposeVerdict command, @Nullable Long expectedVersion) {
        return streams.give(
                STATEMENT,
                command.statement().value(),
                expectedVersion,
                statement -> statement.decide(command, facts(statement)));
    }

    private Facts facts(Statement statement) {
        Set<SourceId> ids = statement.sources();
        return ids.size() < 2 ? Facts.NONE : Facts.ofSources(sources.now(ids));
    }

    /** Whose hands could be behind the two accounts is asked once it is known whose the verdict is. */
    private Answer markVerified(MarkVerified command, @Nullable Long expectedVersion) {
        return streams.give(
                STATEMENT,
                command.statement().value(),
                expectedVersion,
                statement -> statement.decide(
                        command, Facts.ofCustody(custody(command.by().person(), statement))));
    }

    private Map<Person, Custody> custody(Person signing, Statement statement) {
        Person proposing = statement.proposedBy();
        return proposing == null ? Map.of() : custodians.behind(new HashSet<>(List.of(signing, proposing)));
    }

    private Answer give(StatementCommand command, Facts facts, @Nullable Long expectedVersion) {
        return streams.give(
                STATEMENT, command.statement().value(), expectedVersion, statement -> statement.decide(command, facts));
    }
}
