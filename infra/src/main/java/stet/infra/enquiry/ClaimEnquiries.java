package stet.infra.enquiry;

import java.util.List;

/** Where somebody looked for evidence of a statement's claims, and whom they asked, in that order. */
public record ClaimEnquiries(List<RecordedSearch> searches, List<KnownQuery> queries) {
    public static final ClaimEnquiries NONE = new ClaimEnquiries(List.of(), List.of());

    /** Those of one claim alone. */
    public ClaimEnquiries on(int claim) {
        return new ClaimEnquiries(
                searches.stream().filter(search -> search.claim() == claim).toList(),
                queries.stream().filter(query -> query.claim() == claim).toList());
    }

    public boolean isEmpty() {
        return searches.isEmpty() && queries.isEmpty();
    }
}
