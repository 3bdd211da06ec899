package stet.infra.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementEvent;
import stet.infra.desk.Streams;

/** Begins the streams of many statements at once: to read each of them first would take minutes for a large article. */
@Component
public final class NewStatements {
    private final Streams streams;

    NewStatements(Streams streams) {
        this.streams = streams;
    }

    public void begin(Stream<RecordStatement> commands) {
        Map<UUID, List<StatementEvent>> first = new LinkedHashMap<>();
        commands.forEach(command -> first.put(command.statement().value(), firstEvents(command)));
        streams.begin(StatementFamily.NAME, first);
    }

    private static List<StatementEvent> firstEvents(RecordStatement command) {
        return switch (Statement.unrecorded().decide(command, Facts.NONE)) {
            case Accepted<StatementEvent>(var events) -> events;
            case Rejected<StatementEvent>(var reason) ->
                throw new IllegalStateException("a new statement is refused: " + reason.code());
        };
    }
}
