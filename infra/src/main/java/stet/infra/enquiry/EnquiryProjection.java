package stet.infra.enquiry;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.Query;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.QueryState;
import stet.domain.enquiry.Search;
import stet.domain.statement.StatementEvent.AttemptRecorded;
import stet.domain.statement.StatementEvent.EnquiryEvent;
import stet.domain.statement.StatementEvent.QueryAnswered;
import stet.domain.statement.StatementEvent.QueryAnsweredByLink;
import stet.domain.statement.StatementEvent.QueryOpened;
import stet.domain.statement.StatementEvent.QueryWithdrawn;
import stet.domain.statement.StatementEvent.SearchRecorded;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.LogIndex;
import stet.infra.standing.StatusChange;

/** Keeps what was looked for and asked, and that a claim waits for an answer. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class EnquiryProjection {
    private static final String SEARCHED = """
            insert into claim_search (statement, version, claim, place, query, searched_at, found, recorded_by, recorded_at)
            select statement, version, claim, place, query, searched_at, found, by, at from {event}
            """;
    private static final String ASKED = """
            insert into claim_query (query, statement, claim, of_author, name, organisation, contact, question, due,
                                     asked_by, asked_at, state, open_from)
            select query, statement, claim, of_author::boolean, name, organisation, contact, question, due, by, at, 'OPEN', index
              from {event}
            """;
    private static final String TRIED = """
            insert into query_attempt (query, version, statement, tried_at, how, outcome, recorded_by, recorded_at)
            select query, version, statement, tried_at, how, outcome, by, at from {event}
            """;
    private static final String SETTLED = """
            update claim_query
               set state = event.state, answer = event.answer, withdrawn_because = event.because,
                   settled_by = event.by, link_made_by = event.link_made_by, settled_at = event.at, open_until = event.index
              from {event}
             where claim_query.query = event.query
            """;

    private final Writes writes;
    private final StatusChange change;

    EnquiryProjection(Writes writes, StatusChange change) {
        this.writes = writes;
        this.change = change;
    }

    @EventHandler
    void on(SearchRecorded event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        Search search = event.search();
        row(SEARCHED, event)
                .number("version", recorded.getSequenceNumber())
                .number("claim", event.claim())
                .text("place", search.where().name())
                .text("query", search.query())
                .instant("searched_at", search.at())
                .text("found", search.found())
                .text("by", event.recordedBy().id())
                .instant("at", at)
                .write();
        begun(event, recorded, 0);
    }

    @EventHandler
    void on(QueryOpened event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        Query query = event.query();
        row(ASKED, event)
                .id("query", query.id().value())
                .number("claim", event.claim())
                .text("of_author", Boolean.toString(query.to().author()))
                .text("name", query.to().name())
                .text("organisation", query.to().organisation())
                .text("contact", query.to().contact())
                .text("question", query.question())
                .day("due", query.due())
                .number("index", LogIndex.of(recorded))
                .text("by", event.askedBy().id())
                .instant("at", at)
                .write();
        begun(event, recorded, 1);
    }

    @EventHandler
    void on(AttemptRecorded event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        Attempt attempt = event.attempt();
        row(TRIED, event)
                .id("query", event.query().value())
                .number("version", recorded.getSequenceNumber())
                .instant("tried_at", attempt.at())
                .text("how", attempt.how())
                .text("outcome", attempt.outcome())
                .text("by", event.recordedBy().id())
                .instant("at", at)
                .write();
        begun(event, recorded, 0);
    }

    @EventHandler
    void on(QueryAnswered event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        settled(event, event.query(), QueryState.ANSWERED, recorded)
                .text("answer", event.answer())
                .text("because", null)
                .text("by", event.filedBy().id())
                .text("link_made_by", null)
                .instant("at", at)
                .write();
        begun(event, recorded, -1);
    }

    @EventHandler
    void on(QueryAnsweredByLink event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        settled(event, event.query(), QueryState.ANSWERED, recorded)
                .text("answer", event.answer())
                .text("because", null)
                .text("by", null)
                .text("link_made_by", event.linkMadeBy().id())
                .instant("at", at)
                .write();
        begun(event, recorded, -1);
    }

    @EventHandler
    void on(QueryWithdrawn event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        settled(event, event.query(), QueryState.WITHDRAWN, recorded)
                .text("answer", null)
                .text("because", event.reason())
                .text("by", event.withdrawnBy().id())
                .text("link_made_by", null)
                .instant("at", at)
                .write();
        begun(event, recorded, -1);
    }

    private Write settled(EnquiryEvent event, QueryId query, QueryState state, DomainEventMessage<?> recorded) {
        return row(SETTLED, event)
                .id("query", query.value())
                .text("state", state.name())
                .number("index", LogIndex.of(recorded));
    }

    private Write row(String sql, EnquiryEvent event) {
        return writes.sql(sql)
                .id("statement", event.statement().value())
                .changes(event.statement().value());
    }

    /** @param more by how many more queries the claim waits for an answer */
    private void begun(EnquiryEvent event, DomainEventMessage<?> recorded, int more) {
        change.ofClaim(event, recorded, "enquired = true, open_queries = claim.open_queries + event.more::int")
                .number("more", more)
                .write();
    }
}
