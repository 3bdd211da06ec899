package stet.infra.history;

import org.jspecify.annotations.Nullable;
import stet.domain.statement.Standing;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementId;
import stet.domain.text.Place;

/** A statement on its way from one moment to another, told by its events. */
final class StatementFold {
    private final StatementRecorded birth;
    private Statement state = Statement.unrecorded();
    private @Nullable Standing before;
    private @Nullable Statement stateBefore;
    private boolean workedOn;

    StatementFold(StatementRecorded birth) {
        this.birth = birth;
    }

    /** One more event, which belongs to both moments or to the later one alone. */
    void follow(StatementEvent event, boolean beforeBoth) {
        state = state.evolve(event);
        if (beforeBoth) stateBefore = state;
        if (beforeBoth) before = state.standing();
        else workedOn = true;
    }

    StatementId statement() {
        return birth.statement();
    }

    int position() {
        return place().position();
    }

    String text() {
        return place().text();
    }

    /** Its words at the earlier moment, where they were others. */
    @Nullable
    String textBefore() {
        if (stateBefore == null) return null;
        String text = stateBefore.place().orElseThrow().text();
        return text.equals(text()) ? null : text;
    }

    boolean isCut() {
        return state.isCut();
    }

    private Place place() {
        return state.place().orElseThrow();
    }

    @Nullable
    Standing before() {
        return before;
    }

    Standing after() {
        return state.standing();
    }

    boolean isChanged() {
        return !after().equals(before) || textBefore() != null || stateBefore == null || stateBefore.isCut() != isCut();
    }

    boolean isAsBefore() {
        return workedOn && !isChanged();
    }
}
