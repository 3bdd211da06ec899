package stet.infra.fix;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.fix.FixCommand;
import stet.domain.fix.Wording;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;
import stet.infra.desk.StreamState;
import stet.infra.desk.Streams;
import stet.infra.statement.ArticleStatements;
import stet.infra.statement.Checkers;

/** Carries out commands about the fixes of a statement, by its words as the log has them. */
@Component
final class FixHandler implements Handler<FixCommand> {
    private final Streams streams;
    private final ArticleStatements statements;
    private final Checkers checkers;

    FixHandler(Streams streams, ArticleStatements statements, Checkers checkers) {
        this.streams = streams;
        this.statements = statements;
        this.checkers = checkers;
    }

    @Override
    public Class<FixCommand> commands() {
        return FixCommand.class;
    }

    @Override
    public Work prepare(FixCommand command) {
        return expected -> carryOut(command, expected);
    }

    /** The version that the caller has seen is the statement's, whose words they have read. */
    private Answer carryOut(FixCommand command, @Nullable Long expectedVersion) {
        UUID fixes = FixStreams.of(command.statement());
        Optional<StreamState<Statement>> statement = statements.of(command.statement());
        if (statement.isEmpty()) return Answer.refused(fixes, new UnknownStatement(command.statement()));
        long version = statement.get().version();
        if (expectedVersion != null && expectedVersion != version)
            return Answer.refused(fixes, new ChangedMeanwhile(expectedVersion, version));
        Wording now = FixStreams.wording(command.statement(), statement.get().state());
        boolean editor = checkers.editors().contains(command.by().person());
        return streams.give(FixStreams.FIXES, fixes, null, state -> state.decide(command, now, editor));
    }
}
