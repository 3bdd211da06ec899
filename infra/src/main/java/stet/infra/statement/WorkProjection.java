package stet.infra.statement;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent.DueSet;
import stet.domain.statement.StatementEvent.PrioritySet;
import stet.domain.statement.StatementEvent.ReviewGivenUp;
import stet.domain.statement.StatementEvent.ReviewTaken;
import stet.domain.work.Priority;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.standing.StatusChange;

/** Keeps whose turn it is at a claim, and how soon. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class WorkProjection {
    private final StatusChange change;

    WorkProjection(StatusChange change) {
        this.change = change;
    }

    @EventHandler
    void on(ReviewTaken event, @SequenceNumber long version) {
        change.ofClaim(event, version, "reviewer = event.reviewer")
                .text("reviewer", event.reviewer().id())
                .write();
    }

    @EventHandler
    void on(DueSet event, @SequenceNumber long version) {
        change.of(event, version, "due = event.due").day("due", event.due()).write();
    }

    @EventHandler
    void on(PrioritySet event, @SequenceNumber long version) {
        Priority priority = event.priority();
        change.of(event, version, "priority = event.priority")
                .text("priority", priority == null ? null : priority.name())
                .write();
    }

    @EventHandler
    void on(ReviewGivenUp event, @SequenceNumber long version) {
        change.ofClaim(event, version, "reviewer = null").write();
    }
}
