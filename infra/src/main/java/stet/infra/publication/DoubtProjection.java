package stet.infra.publication;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent.ClaimEvent;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.LogIndex;

/**
 * Has readers told at once that a published verdict is under review: when its evidence changed, or it is checked again. What was
 * published is not touched by it, and the doubt is over when somebody signs off the very verdict that stands there.
 */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class DoubtProjection {
    private static final String DOUBTED = """
            update published_claim claim
               set under_review_since = coalesce(claim.under_review_since, event.at), changed_at = event.at,
                   changed_index = event.index
              from {event}
             where claim.statement = event.statement and claim.claim = event.claim
            """;

    private static final String CONFIRMED = """
            update published_claim claim
               set under_review_since = null, changed_at = event.at,
                   changed_index = event.index
              from {event}
             where claim.statement = event.statement and claim.claim = event.claim
               and claim.verdict = event.verdict and claim.under_review_since is not null
            """;

    private final Writes writes;

    DoubtProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(VerdictBecameStale event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        about(DOUBTED, event, at, recorded).write();
    }

    @EventHandler
    void on(ClaimReopened event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        about(DOUBTED, event, at, recorded).write();
    }

    @EventHandler
    void on(StatementVerified event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        about(CONFIRMED, event, at, recorded)
                .text("verdict", event.verdict().name())
                .write();
    }

    private Write about(String sql, ClaimEvent event, Instant at, DomainEventMessage<?> recorded) {
        return writes.sql(sql)
                .id("statement", event.statement().value())
                .number("claim", event.claim())
                .instant("at", at)
                .number("index", LogIndex.of(recorded))
                .changes(event.statement().value());
    }
}
