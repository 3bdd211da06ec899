package stet.infra.statement;

import java.util.ArrayList;
import java.util.Collection;
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
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.RevisionCommand;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementId;
import stet.infra.desk.LeftOut;
import stet.infra.desk.ManyStreams;
import stet.infra.desk.StreamState;
import stet.infra.lists.Columns;

/** Many statements at once, by the log: all that an article has or ever had, or some; and what is made of them together. */
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
        return now(ids);
    }

    /** All events of each of some statements; of what is none, nothing. */
    public Map<UUID, List<StatementEvent>> history(Collection<UUID> statements) {
        return streams.history(StatementHandler.STATEMENT, statements);
    }

    public Map<UUID, StreamState<Statement>> now(Collection<UUID> statements) {
        return streams.now(StatementHandler.STATEMENT, statements);
    }

    /**
     * Publishes what follows from commands, of which several can be about one statement, if none of them is refused.
     *
     * @param states the statements as they are
     * @return which of them refuse, and why
     */
    public List<LeftOut> carryOn(
            List<? extends StatementCommand> commands, Map<UUID, StreamState<Statement>> states, Facts facts) {
        Map<UUID, List<StatementEvent>> following = new LinkedHashMap<>();
        List<LeftOut> refused = new ArrayList<>();
        for (StatementCommand command : commands) {
            UUID id = command.statement().value();
            List<StatementEvent> events = following.computeIfAbsent(id, _ -> new ArrayList<>());
            Statement statement = Objects.requireNonNull(states.get(id)).state();
            for (StatementEvent event : events) statement = statement.evolve(event);
            switch (statement.decide(command, facts)) {
                case Accepted<StatementEvent>(var more) -> events.addAll(more);
                case Rejected<StatementEvent>(var reason) -> refused.add(new LeftOut(id, reason));
            }
        }
        if (refused.isEmpty()) streams.publish(StatementHandler.STATEMENT, following, states);
        return refused;
    }

    /** Some statements, of whatever article; of one that has not begun, nothing. */
    public Map<UUID, StreamState<Statement>> of(Collection<StatementId> statements) {
        return now(statements.stream().map(StatementId::value).toList());
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
