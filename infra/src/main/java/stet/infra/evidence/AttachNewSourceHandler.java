package stet.infra.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.source.SourceRegister;

/** Rests a claim on a source that may be new, both or neither. */
@Component
final class AttachNewSourceHandler implements Handler<AttachNewSource> {
    private final SourceRegister register;
    private final Handler<StatementCommand> statements;

    AttachNewSourceHandler(SourceRegister register, Handler<StatementCommand> statements) {
        this.register = register;
        this.statements = statements;
    }

    @Override
    public Class<AttachNewSource> commands() {
        return AttachNewSource.class;
    }

    @Override
    public Work prepare(AttachNewSource command) {
        return (TransactionalWork) expected -> attach(command.register(), command.attach(), expected);
    }

    Answer attach(RegisterSource source, AttachSource attach, @Nullable Long expectedVersion) {
        SourceId known = register.sourceOf(source);
        if (known.equals(source.source())) {
            Answer registered =
                    register.record(source.withOrigin(attach.attachment().origin()), null);
            if (registered.isRefused()) return registered;
        }
        return statements.prepare(attach.of(known)).carryOut(expectedVersion);
    }
}
