package stet.infra.article;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementEvent;
import stet.infra.statement.StatementStream;

/**
 * Begins the streams of many statements at once. Axon's repository would do, but it goes through all the others for each,
 * which takes minutes for a large article; that a stream begins once is seen to by the unique key of the log anyway.
 */
public final class NewStatements {
    private final EventBus events;

    public NewStatements(EventBus events) {
        this.events = events;
    }

    void begin(Stream<RecordStatement> commands) {
        events.publish(commands.flatMap(NewStatements::firstEvents).toList());
    }

    private static Stream<DomainEventMessage<StatementEvent>> firstEvents(RecordStatement command) {
        return switch (Statement.unrecorded().decide(command, Facts.NONE)) {
            case Accepted<StatementEvent>(var first) ->
                messages(command.statement().toString(), first);
            case Rejected<StatementEvent>(var reason) ->
                throw new IllegalStateException("a new statement is refused: " + reason.code());
        };
    }

    private static Stream<DomainEventMessage<StatementEvent>> messages(String stream, List<StatementEvent> first) {
        return IntStream.range(0, first.size())
                .mapToObj(version ->
                        new GenericDomainEventMessage<>(StatementStream.TYPE, stream, version, first.get(version)));
    }
}
