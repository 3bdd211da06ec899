package stet.infra.history;

import org.jspecify.annotations.Nullable;
import stet.domain.statement.Standing;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.StatementRecorded;

/** A statement on its way from one moment to another, told by its events. */
final class StatementFold {
    private final StatementRecorded birth;
    private Statement state = Statement.unrecorded();
    private @Nullable Standing before;
    private boolean workedOn;

    StatementFold(StatementRecorded birth) {
        this.birth = birth;
    }

    /** One more event, which belongs to both moments or to the later one alone. */
    void follow(StatementEvent event, boolean beforeBoth) {
        state = state.evolve(event);
        if (beforeBoth) before = state.standing();
        else workedOn = true;
    }

    StatementRecorded birth() {
        return birth;
    }

    @Nullable
    Standing before() {
        return before;
    }

    Standing after() {
        return state.standing();
    }

    boolean isChanged() {
        return !after().equals(before);
    }

    boolean isAsBefore() {
        return workedOn && !isChanged();
    }
}
