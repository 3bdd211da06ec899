package stet.domain.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.domain.clearance.Obstacle.Kind;
import stet.domain.fix.FixState;
import stet.domain.fix.Fixes;
import stet.domain.fix.Wording;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementId;
import stet.domain.text.Place;

/**
 * A statement of an article that is to be cleared, as the log has it.
 *
 * @param version its last event
 * @param fixesVersion the last event of its fixes, -1 when there is none
 * @param wording its words, by which it is known which of its fixes are of words that stand no more
 */
public record Examined(
        StatementId id, Statement statement, long version, Fixes fixes, long fixesVersion, Wording wording) {

    /** What is missing before its article is clear. */
    List<Obstacle> missing() {
        if (statement.isCut()) return List.of();
        List<Obstacle> missing = new ArrayList<>();
        unsettled(statement).map(this::at).ifPresent(missing::add);
        pending(fixes, wording).map(this::at).ifPresent(missing::add);
        return missing;
    }

    private Obstacle at(Kind kind) {
        return Obstacle.at(kind, id, position());
    }

    int position() {
        return statement.place().map(Place::position).orElseThrow();
    }

    Settled settled() {
        return new Settled(id, position(), statement.workflow(), Settled.verdicts(statement), version, fixesVersion);
    }

    static Optional<Kind> unsettled(Statement statement) {
        if (statement.isClear()) return Optional.empty();
        if (statement.isStale()) return Optional.of(Kind.STALE);
        return switch (statement.workflow()) {
            case UNTRIAGED -> Optional.of(Kind.UNTRIAGED);
            case FLAGGED, IN_CHECK -> Optional.of(Kind.UNCHECKED);
            case QUERY_OPEN -> Optional.of(Kind.QUERY_OPEN);
            case IN_REVIEW -> Optional.of(Kind.IN_REVIEW);
            case DISMISSED, VERIFIED -> Optional.empty();
        };
    }

    static Optional<Kind> pending(Fixes fixes, Wording wording) {
        return fixes.pending(wording).map(state -> state == FixState.OPEN ? Kind.FIX_OPEN : Kind.FIX_NOT_IN_TEXT);
    }
}
