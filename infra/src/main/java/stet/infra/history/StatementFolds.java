package stet.infra.history;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementId;

/** The statements of an article on their way, but for those of which an event is not to be had: no later one tells what it said. */
final class StatementFolds {
    private final Map<StatementId, StatementFold> told = new LinkedHashMap<>();
    private final Set<StatementId> incomplete;
    private final Set<StatementId> untold = new HashSet<>();

    /**
     * All still to be told.
     *
     * @param incomplete statements, of whatever article, of which an event was set aside
     */
    StatementFolds(Set<StatementId> incomplete) {
        this.incomplete = Set.copyOf(incomplete);
    }

    void follow(StatementId statement, StatementEvent event, boolean beforeBoth) {
        if (untold.contains(statement)) return;
        if (event instanceof StatementRecorded birth) told.putIfAbsent(statement, new StatementFold(birth));
        StatementFold course = told.get(statement);
        if (course == null || incomplete.contains(statement)) giveUp(statement);
        else course.follow(event, beforeBoth);
    }

    void giveUp(StatementId statement) {
        told.remove(statement);
        untold.add(statement);
    }

    Stream<StatementFold> told() {
        return told.values().stream();
    }

    int untold() {
        return untold.size();
    }
}
