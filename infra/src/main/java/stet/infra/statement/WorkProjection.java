package stet.infra.statement;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
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
    void on(ReviewTaken event, DomainEventMessage<?> recorded) {
        change.ofClaim(event, recorded, "reviewer = event.reviewer")
                .text("reviewer", event.reviewer().id())
                .write();
    }

    @EventHandler
    void on(DueSet event, DomainEventMessage<?> recorded) {
        change.of(event, recorded, "due = event.due", StatusChange.NO_OTHER)
                .day("due", event.due())
                .write();
    }

    @EventHandler
    void on(PrioritySet event, DomainEventMessage<?> recorded) {
        Priority priority = event.priority();
        change.of(event, recorded, "priority = event.priority", StatusChange.NO_OTHER)
                .text("priority", priority == null ? null : priority.name())
                .write();
    }

    @EventHandler
    void on(ReviewGivenUp event, DomainEventMessage<?> recorded) {
        change.ofClaim(event, recorded, "reviewer = null").write();
    }
}
