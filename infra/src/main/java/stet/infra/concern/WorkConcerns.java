package stet.infra.concern;

import static stet.infra.concern.ConcernWrites.OF_EVENT;
import static stet.infra.concern.ConcernWrites.TELL;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.CheckerReleased;
import stet.domain.statement.StatementEvent.ClaimEvent;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.ReviewGivenUp;
import stet.domain.statement.StatementEvent.ReviewTaken;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.infra.engine.project.OnlyNow;
import stet.infra.engine.project.Write;
import stet.infra.engine.read.ProcessingGroups;

/** Tells people what became of their work: what was given to or taken from them, and of what they proposed and signed off. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
@OnlyNow({"concern", "hand"})
final class WorkConcerns {
    /** Whoever checked it until then is told that somebody else does. */
    private static final String ASSIGNED = """
            with event as (
                select * from {event}),
            told as (
            """ + TELL + "select told.person, told.kind, " + OF_EVENT + """
                  from event
                  left join hand on hand.statement = event.statement and hand.claim = event.claim
                 cross join lateral (values
                       (event.person, event.kind),
                       (nullif(hand.checker, event.person), 'HANDED_ON')) as told (person, kind)
                 where told.person <> event.told_by)
            insert into hand (statement, claim, checker)
            select statement, claim, person from event
            on conflict (statement, claim) do update set checker = excluded.checker
            """;

    private static final String RELEASED = """
            with event as (
                select * from {event}),
            told as (
            """ + TELL + "select event.person, event.kind, " + OF_EVENT + """
                  from event
                 where event.person <> event.told_by)
            update hand set checker = null
              from event
             where hand.statement = event.statement and hand.claim = event.claim
            """;

    private static final String TO_REVIEWER = TELL + "select event.person, event.kind, " + OF_EVENT + """
              from {event}
             where event.person <> event.told_by
            """;

    private static final String TO_HANDS = TELL + "select distinct told.person, event.kind, " + OF_EVENT + """
              from {event}
              join hand on hand.statement = event.statement and hand.claim = event.claim
             cross join lateral (values (hand.proposer), (hand.verifier)) as told (person)
             where told.person <> event.told_by
            """;

    private static final String PROPOSED = """
            insert into hand (statement, claim, proposer)
            select statement, claim, person from {event}
            on conflict (statement, claim) do update set proposer = excluded.proposer, verifier = null
            """;

    private static final String VERIFIED = """
            update hand set verifier = event.person
              from {event}
             where hand.statement = event.statement and hand.claim = event.claim
            """;

    private final ConcernWrites writes;

    WorkConcerns(ConcernWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(CheckerAssigned event, DomainEventMessage<?> recorded) {
        toOne(ASSIGNED, event, event.checker(), ConcernKind.ASSIGNED, recorded);
    }

    @EventHandler
    void on(CheckerReleased event, DomainEventMessage<?> recorded) {
        toOne(RELEASED, event, event.checker(), ConcernKind.RELEASED, recorded);
    }

    @EventHandler
    void on(ReviewTaken event, DomainEventMessage<?> recorded) {
        toOne(TO_REVIEWER, event, event.reviewer(), ConcernKind.REVIEW_GIVEN, recorded);
    }

    @EventHandler
    void on(ReviewGivenUp event, DomainEventMessage<?> recorded) {
        toOne(TO_REVIEWER, event, event.reviewer(), ConcernKind.REVIEW_TAKEN_AWAY, recorded);
    }

    @EventHandler
    void on(VerdictReturned event, DomainEventMessage<?> recorded) {
        toHands(event, event.reason(), ConcernKind.RETURNED, recorded);
    }

    @EventHandler
    void on(ClaimReopened event, DomainEventMessage<?> recorded) {
        toHands(event, event.reason(), ConcernKind.REOPENED, recorded);
    }

    @EventHandler
    void on(VerdictBecameStale event, DomainEventMessage<?> recorded) {
        toHands(event, null, ConcernKind.WENT_STALE, recorded);
    }

    @EventHandler
    void on(VerdictProposed event) {
        writes.noted(
                        PROPOSED,
                        event.statement(),
                        event.claim(),
                        event.proposedBy().id())
                .write();
    }

    @EventHandler
    void on(StatementVerified event) {
        writes.noted(
                        VERIFIED,
                        event.statement(),
                        event.claim(),
                        event.verifiedBy().id())
                .write();
    }

    private void toOne(String sql, ClaimEvent event, Person person, ConcernKind kind, DomainEventMessage<?> recorded) {
        write(sql, event, null, kind, recorded).text("person", person.id()).write();
    }

    private void toHands(ClaimEvent event, @Nullable String words, ConcernKind kind, DomainEventMessage<?> recorded) {
        write(TO_HANDS, event, words, kind, recorded).write();
    }

    private Write write(
            String sql, ClaimEvent event, @Nullable String words, ConcernKind kind, DomainEventMessage<?> recorded) {
        return writes.told(sql, recorded, event.statement(), event.claim(), kind)
                .text("words", words)
                .changes(ConcernWrites.hands(event.statement()));
    }
}
