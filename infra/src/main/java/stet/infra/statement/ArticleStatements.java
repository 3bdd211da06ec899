package stet.infra.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.article.ArticleId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand.RevisionCommand;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementId;
import stet.infra.desk.ManyStreams;
import stet.infra.desk.StreamState;
import stet.infra.lists.Columns;

/** All statements that an article has or ever had, by the log, and what a revision of its text makes of them. */
@Component
public final class ArticleStatements {
    private final JdbcClient database;
    private final ManyStreams streams;

    ArticleStatements(JdbcClient database, ManyStreams streams) {
        this.database = database;
        this.streams = streams;
    }

    /** One statement, by the log; empty when it was never recorded. */
    public Optional<StreamState<Statement>> of(StatementId statement) {
        return Optional.ofNullable(streams.now(StatementHandler.STATEMENT, List.of(statement.value()))
                .get(statement.value()));
    }

    public Map<UUID, StreamState<Statement>> of(ArticleId article) {
        List<UUID> ids = database.sql("""
                select stream from recorded_event
                 where type = 'statement-recorded' and payload ->> 'article' = :article""")
                .param("article", article.toString())
                .query((row, number) -> new Columns(row).id("stream", id -> id))
                .list();
        return streams.now(StatementHandler.STATEMENT, ids);
    }

    /**
     * Publishes what follows from the commands.
     *
     * @param states the statements as they were when that was decided
     */
    public void revise(List<? extends RevisionCommand> commands, Map<UUID, StreamState<Statement>> states) {
        Map<UUID, List<StatementEvent>> following = new LinkedHashMap<>();
        for (RevisionCommand command : commands) {
            UUID statement = command.statement().value();
            following.put(
                    statement,
                    events(Objects.requireNonNull(states.get(statement)).state(), command));
        }
        streams.publish(StatementHandler.STATEMENT, following, states);
    }

    private static List<StatementEvent> events(Statement statement, RevisionCommand command) {
        return switch (statement.decide(command, Facts.NONE)) {
            case Accepted<StatementEvent>(var events) -> events;
            case Rejected<StatementEvent>(var reason) ->
                throw new IllegalStateException("a revision is refused by a statement: " + reason.code());
        };
    }
}
