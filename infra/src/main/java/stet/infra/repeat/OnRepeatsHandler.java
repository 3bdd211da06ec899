package stet.infra.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Command;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.Repeatable;
import stet.domain.statement.StatementId;
import stet.domain.statement.TriageRejection.RefusedStatement;
import stet.domain.statement.TriageRejection.RepeatsRefused;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.evidence.AttachNewSource;
import stet.infra.evidence.AttachSeveral;
import stet.infra.source.SourceRegister;

/** Has a statement and its repeats decide, each by its own rules and what it has gathered: what follows is one append. */
@Component
final class OnRepeatsHandler implements Handler<OnRepeats> {
    private final Handler<StatementCommand> statements;
    private final Handler<AttachNewSource> newSources;
    private final Handler<AttachSeveral> several;
    private final SourceRegister register;

    OnRepeatsHandler(
            Handler<StatementCommand> statements,
            Handler<AttachNewSource> newSources,
            Handler<AttachSeveral> several,
            SourceRegister register) {
        this.statements = statements;
        this.newSources = newSources;
        this.several = several;
        this.register = register;
    }

    @Override
    public Class<OnRepeats> commands() {
        return OnRepeats.class;
    }

    @Override
    public Work prepare(OnRepeats command) {
        Work first = first(command.first());
        return (TransactionalWork) expected -> carryOut(command, first, expected);
    }

    private Work first(Command command) {
        return switch (command) {
            case AttachNewSource attach -> newSources.prepare(attach);
            case AttachSeveral attach -> several.prepare(attach);
            case Repeatable asked -> statements.prepare(asked);
            default -> throw new IllegalArgumentException(command.getClass() + " is of one statement alone");
        };
    }

    private Answer carryOut(OnRepeats command, Work first, @Nullable Long expectedVersion) {
        Answer answer = first.carryOut(expectedVersion);
        if (answer.isRefused()) return answer;
        List<Repeatable> asked = asked(command.first()).toList();
        List<UUID> done = new ArrayList<>(answer.appends() ? List.of(answer.stream()) : List.of());
        List<RefusedStatement> refused = new ArrayList<>();
        for (StatementId repeat : command.repeats())
            repeat(asked, repeat, done).ifPresent(reason -> refused.add(new RefusedStatement(repeat, reason)));
        return refused.isEmpty()
                ? new Answer(answer.stream(), new Accepted<>(done), answer.version())
                : Answer.refused(answer.stream(), new RepeatsRefused(refused));
    }

    /** Does to a statement what was asked, and answers why it refuses; empty when it does not. */
    private Optional<Rejection> repeat(List<Repeatable> asked, StatementId repeat, List<UUID> done) {
        for (Repeatable each : asked) {
            Answer answer = statements.prepare(each.on(repeat)).carryOut(null);
            if (answer.decision() instanceof Rejected<?>(var reason)) return Optional.of(reason);
            if (answer.appends()) done.add(repeat.value());
        }
        return Optional.empty();
    }

    /** What is asked of each; a source that was new is known by now, under the id that its address has. */
    private Stream<Repeatable> asked(Command command) {
        return switch (command) {
            case AttachNewSource(var source, var attach) -> Stream.of(attach.of(register.sourceOf(source)));
            case AttachSeveral(var each, var _) -> each.stream().flatMap(this::asked);
            case Repeatable asked -> Stream.of(asked);
            default -> Stream.empty();
        };
    }
}
