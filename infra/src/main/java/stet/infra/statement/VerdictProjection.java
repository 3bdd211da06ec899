package stet.infra.statement;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent.ClaimEvent;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.RationaleAmended;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.standing.StatusChange;

/** Keeps what verdict a claim has, from whom, and whether it still stands. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class VerdictProjection {
    private static final String PROPOSED = """
            update claim
                   set stage = 'IN_REVIEW', proposed_once = true, stale_because = null, returned_reason = null,
                       verdict = event.verdict, rating = event.rating, rationale = event.rationale,
                       rationale_amended_at = null, single_source_reason = event.single_source_reason,
                       no_search_reason = event.no_search_reason,
                       proposed_by = event.by, proposed_at = event.at, verified_by = null, verified_at = null,
                       waiting_since = event.at, reviewer = null
                  from event
                 where claim.statement = event.statement and claim.number = event.claim
            """;

    /** What the text said before is told as long as a verdict on it has not been given anew. */
    private static final String JUDGED = StatusChange.AS_ITS_CLAIMS + """
            , text_before = case when together.reads_else then text_before end
            """;

    private final StatusChange change;

    VerdictProjection(StatusChange change) {
        this.change = change;
    }

    @EventHandler
    void on(VerdictProposed event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        ReasonedVerdict conclusion = event.conclusion();
        Rating rating = conclusion.rating();
        change.ofClaims(event, recorded, PROPOSED, JUDGED)
                .number("claim", event.claim())
                .text("verdict", conclusion.verdict().name())
                .text("rating", rating == null ? null : rating.name())
                .text("rationale", conclusion.rationale())
                .text("single_source_reason", conclusion.singleSourceReason())
                .text("no_search_reason", conclusion.noSearchReason())
                .text("by", event.proposedBy().id())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(RationaleAmended event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        change.ofWords(event, recorded, "rationale = event.rationale, rationale_amended_at = event.at")
                .text("rationale", event.rationale())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(StatementVerified event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        change.ofClaim(event, recorded, """
                stage = 'VERIFIED', verdict = event.verdict, verified_by = event.by, verified_at = event.at,
                stale_because = null, waiting_since = null, reviewer = null
                """)
                .text("verdict", event.verdict().name())
                .text("by", event.verifiedBy().id())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(VerdictReturned event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        withdraw(event, event.reason(), at, recorded);
    }

    @EventHandler
    void on(ClaimReopened event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        withdraw(event, event.reason(), at, recorded);
    }

    /** The claim has no verdict until the next one is proposed. */
    private void withdraw(ClaimEvent event, String reason, Instant at, DomainEventMessage<?> recorded) {
        change.ofClaim(event, recorded, """
                stage = 'OPEN', returned_reason = event.reason, stale_because = null, waiting_since = event.at,
                verdict = null, rating = null, rationale = null, rationale_amended_at = null, single_source_reason = null,
                no_search_reason = null, proposed_by = null, proposed_at = null, verified_by = null, verified_at = null, reviewer = null
                """)
                .text("reason", reason)
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(VerdictBecameStale event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        change.ofClaim(event, recorded, "stale_because = event.because, waiting_since = event.at, reviewer = null")
                .text("because", event.staleness().because().name())
                .instant("at", at)
                .write();
    }
}
