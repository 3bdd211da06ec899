package stet.infra.repeat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.evidence.Attachment;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.Repeatable;
import stet.domain.statement.StatementId;
import stet.domain.statement.TriageRejection.RefusedStatement;
import stet.domain.statement.TriageRejection.RepeatsRefused;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.source.SourceRegister;
import stet.infra.statement.AttachNewSource;

/** Has a statement and its repeats decide, each by its own rules and what it has gathered: what follows is one append. */
@Component
final class OnRepeatsHandler implements Handler<OnRepeats> {
    private final Handler<StatementCommand> statements;
    private final Handler<AttachNewSource> newSources;
    private final SourceRegister register;

    OnRepeatsHandler(
            Handler<StatementCommand> statements, Handler<AttachNewSource> newSources, SourceRegister register) {
        this.statements = statements;
        this.newSources = newSources;
        this.register = register;
    }

    @Override
    public Class<OnRepeats> commands() {
        return OnRepeats.class;
    }

    @Override
    public Work prepare(OnRepeats command) {
        Work first = command.first() instanceof AttachNewSource attach
                ? newSources.prepare(attach)
                : statements.prepare(command.asked());
        return (TransactionalWork) expected -> carryOut(command, first, expected);
    }

    private Answer carryOut(OnRepeats command, Work first, @Nullable Long expectedVersion) {
        Answer answer = first.carryOut(expectedVersion);
        if (answer.isRefused()) return answer;
        Repeatable asked = asked(command);
        List<StatementId> done = new ArrayList<>(answer.appends() ? List.of(asked.statement()) : List.of());
        List<RefusedStatement> refused = new ArrayList<>();
        for (StatementId repeat : command.repeats()) {
            Answer other = statements.prepare(asked.on(repeat)).carryOut(null);
            if (other.decision() instanceof Rejected<?>(var reason)) refused.add(new RefusedStatement(repeat, reason));
            else if (other.appends()) done.add(repeat);
        }
        return refused.isEmpty()
                ? new Answer(answer.stream(), new Accepted<>(done), answer.version())
                : Answer.refused(answer.stream(), new RepeatsRefused(refused));
    }

    /** A source that was new is known by now, under the id that its address has. */
    private Repeatable asked(OnRepeats command) {
        return command.first() instanceof AttachNewSource(var source, var attach)
                ? using(register.sourceOf(source), attach)
                : command.asked();
    }

    private static AttachSource using(SourceId source, AttachSource attach) {
        Attachment asked = attach.attachment();
        return new AttachSource(
                attach.statement(),
                new Attachment(asked.id(), source, asked.stance(), asked.origin(), asked.excerpt(), asked.locator()),
                attach.by());
    }
}
