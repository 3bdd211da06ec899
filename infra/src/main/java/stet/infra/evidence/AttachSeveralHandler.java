package stet.infra.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Command;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;

/** Rests a claim on several passages in one unit of work; each must be taken as things stand behind the one before. */
@Component
final class AttachSeveralHandler implements Handler<AttachSeveral> {
    private final AttachNewSourceHandler newSources;
    private final Handler<StatementCommand> statements;

    AttachSeveralHandler(AttachNewSourceHandler newSources, Handler<StatementCommand> statements) {
        this.newSources = newSources;
        this.statements = statements;
    }

    @Override
    public Class<AttachSeveral> commands() {
        return AttachSeveral.class;
    }

    @Override
    public Work prepare(AttachSeveral command) {
        return (TransactionalWork) expected -> attach(command, expected);
    }

    private Answer attach(AttachSeveral command, @Nullable Long expectedVersion) {
        Answer answer = attach(command.each().getFirst(), expectedVersion);
        for (Command next : command.each().subList(1, command.each().size()))
            if (!answer.isRefused()) answer = attach(next, null);
        return answer;
    }

    private Answer attach(Command command, @Nullable Long expectedVersion) {
        return switch (command) {
            case AttachNewSource(var register, var attach) -> newSources.attach(register, attach, expectedVersion);
            case AttachSource attach -> statements.prepare(attach).carryOut(expectedVersion);
            default -> throw new IllegalArgumentException(command.getClass() + " attaches nothing");
        };
    }
}
