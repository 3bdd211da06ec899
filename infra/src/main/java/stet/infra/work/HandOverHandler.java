package stet.infra.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.PassReview;
import stet.domain.statement.StatementId;
import stet.domain.statement.TriageRejection.HandOverRefused;
import stet.domain.statement.TriageRejection.RefusedStatement;
import stet.domain.work.HandingOver;
import stet.domain.work.WorkRejection.NobodyThere;
import stet.domain.work.WorkRejection.NothingToHandOver;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.LeftOut;
import stet.infra.desk.StreamState;
import stet.infra.lists.Columns;
import stet.infra.statement.ArticleStatements;
import stet.infra.statement.Checkers;
import stet.infra.statement.StatementFacts;

/**
 * Hands over what somebody works on. Which statements that are is looked up where lists are; whether it still is so, the log
 * says of each.
 */
@Component
final class HandOverHandler implements Handler<HandOver> {
    /** Each along an index; of verdicts in review, those that wait now. */
    private static final String OPEN = """
            select statement from statement_status
             where stage = 'OPEN' and not cut and checker = :person
             union
            select statement from statement_status where stale and not cut and checker = :person
             union
            select statement from statement_status
             where stage = 'IN_REVIEW' and not cut and not stale and reviewer is null and checker = :person
             union
            select statement from statement_status
             where stage = 'IN_REVIEW' and not cut and not stale and reviewer is not null
               and (checker = :person or reviewer = :person)
             order by statement
            """;

    /** Refusals that are about no statement in particular. */
    private static final UUID NOWHERE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ArticleStatements statements;
    private final StatementFacts facts;
    private final Checkers checkers;
    private final People people;

    HandOverHandler(
            JdbcClient jdbc, ArticleStatements statements, StatementFacts facts, Checkers checkers, People people) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.facts = facts;
        this.checkers = checkers;
        this.people = people;
    }

    @Override
    public Class<HandOver> commands() {
        return HandOver.class;
    }

    @Override
    public Work prepare(HandOver command) {
        return (TransactionalWork) expected -> handOver(command);
    }

    private Answer handOver(HandOver command) {
        Person from = command.from();
        Optional<Rejection> whyNot = HandingOver.whyNotBy(command.by().person(), from, checkers.editors());
        if (whyNot.isPresent()) return Answer.refused(NOWHERE, whyNot.get());
        Optional<Actor> to = people.actor(command.to());
        if (to.isEmpty()) return Answer.refused(NOWHERE, new NobodyThere("to", command.to()));
        Map<UUID, StreamState<Statement>> states = statements.now(open(from));
        List<StatementCommand> commands = states.entrySet().stream()
                .flatMap(each -> commands(
                        command, to.get(), each.getKey(), each.getValue().state()))
                .toList();
        return commands.isEmpty()
                ? Answer.refused(NOWHERE, new NothingToHandOver(from))
                : carryOut(command, commands, states);
    }

    private List<UUID> open(Person person) {
        return jdbc.sql(OPEN)
                .param("person", person.id())
                .query((row, number) -> new Columns(row).id("statement", id -> id))
                .list();
    }

    /** What of it is this person's by the log: as checker, as reviewer, or as both. */
    private static Stream<StatementCommand> commands(HandOver command, Actor to, UUID id, Statement statement) {
        StatementId claim = new StatementId(id);
        List<StatementCommand> commands = new ArrayList<>();
        if (command.from().equals(statement.standing().checker()))
            commands.add(new AssignChecker(claim, command.to(), command.by()));
        if (command.from().equals(statement.work().reviewer()))
            commands.add(new PassReview(claim, command.from(), to, command.by()));
        return commands.stream();
    }

    private Answer carryOut(
            HandOver command, List<StatementCommand> commands, Map<UUID, StreamState<Statement>> states) {
        List<LeftOut> refused = statements.carryOn(commands, states, facts(command, states));
        UUID first = commands.getFirst().statement().value();
        if (refused.isEmpty())
            return new Answer(
                    first,
                    new Accepted<>(commands),
                    Objects.requireNonNull(states.get(first)).version() + 1);
        List<RefusedStatement> byStatement = refused.stream()
                .map(each -> new RefusedStatement(new StatementId(each.stream()), each.reason()))
                .toList();
        return Answer.refused(first, new HandOverRefused(command.to(), byStatement));
    }

    /** Whose hands could be behind the accounts of whoever takes over, and of whoever proposed what they would review. */
    private Facts facts(HandOver command, Map<UUID, StreamState<Statement>> states) {
        Set<Person> concerned = states.values().stream()
                .flatMap(each -> Stream.ofNullable(each.state().proposedBy()))
                .collect(Collectors.toSet());
        concerned.add(command.to());
        return facts.of(concerned);
    }
}
