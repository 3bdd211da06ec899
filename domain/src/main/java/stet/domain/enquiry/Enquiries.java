package stet.domain.enquiry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stet.domain.Rejection;
import stet.domain.enquiry.EnquiryRejection.AlreadyAsked;
import stet.domain.enquiry.EnquiryRejection.NothingLookedFor;
import stet.domain.enquiry.EnquiryRejection.QueryIsOpen;
import stet.domain.enquiry.EnquiryRejection.QueryIsSettled;
import stet.domain.enquiry.EnquiryRejection.UnknownQuery;
import stet.domain.words.Folding;

/**
 * What was done on a claim to find evidence that is no source yet.
 *
 * @param searches how often somebody looked
 * @param attempts how often somebody tried to reach whom they asked
 * @param queries all that were asked, in their order
 * @param states how far each of them has come
 */
public record Enquiries(int searches, int attempts, Map<QueryId, Query> queries, Map<QueryId, QueryState> states) {
    /** Nobody has looked or asked. */
    public static final Enquiries NONE = new Enquiries(0, 0, Map.of(), Map.of());

    public Enquiries {
        queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
        states = Map.copyOf(states);
    }

    /** Whether nobody has looked or asked. */
    public boolean isEmpty() {
        return searches == 0 && queries.isEmpty();
    }

    /** Whether somebody waits for an answer. */
    public boolean isWaiting() {
        return states.containsValue(QueryState.OPEN);
    }

    /** Why nothing can be concluded or put aside yet: somebody was asked, and has not answered. */
    public Optional<Rejection> whyNotOver() {
        return queries.values().stream()
                .filter(query -> states.get(query.id()) == QueryState.OPEN)
                .findFirst()
                .map(query -> new QueryIsOpen(query.to().name()));
    }

    /** Why nobody can say yet that the evidence is not enough. */
    public Optional<Rejection> whyNotInVain() {
        return searches > 0 || attempts > 0 ? Optional.empty() : Optional.of(new NothingLookedFor());
    }

    /** Why a question is not asked: it waits for the same person's answer already. */
    public Optional<Rejection> whyNotAsked(String name, String question) {
        return queries.values().stream()
                .filter(query -> states.get(query.id()) == QueryState.OPEN)
                .filter(query -> Folding.same(query.to().name(), name) && Folding.same(query.question(), question))
                .findFirst()
                .map(query -> new AlreadyAsked(query.to().name()));
    }

    /** Why nothing can be done about a query: there is none, or it is over. */
    public Optional<Rejection> whyNotOpen(QueryId query) {
        QueryState state = states.get(query);
        if (state == null) return Optional.of(new UnknownQuery(query));
        return state == QueryState.OPEN ? Optional.empty() : Optional.of(new QueryIsSettled(state));
    }

    /** With one search more. */
    public Enquiries searched() {
        return new Enquiries(searches + 1, attempts, queries, states);
    }

    /** With one attempt more. */
    public Enquiries tried() {
        return new Enquiries(searches, attempts + 1, queries, states);
    }

    /** With one query more. */
    public Enquiries asked(Query query) {
        Map<QueryId, Query> more = new LinkedHashMap<>(queries);
        more.put(query.id(), query);
        return new Enquiries(searches, attempts, more, with(query.id(), QueryState.OPEN));
    }

    /** With a query that is over. */
    public Enquiries settled(QueryId query, QueryState as) {
        return new Enquiries(searches, attempts, queries, with(query, as));
    }

    private Map<QueryId, QueryState> with(QueryId query, QueryState state) {
        Map<QueryId, QueryState> changed = new LinkedHashMap<>(states);
        changed.put(query, state);
        return changed;
    }
}
