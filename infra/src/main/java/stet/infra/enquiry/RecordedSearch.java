package stet.infra.enquiry;

import java.time.Instant;
import stet.domain.Person;
import stet.domain.enquiry.Search;

/**
 * A search as pages show it.
 *
 * @param claim the number of the claim that it was for
 */
public record RecordedSearch(int claim, Search search, Person recordedBy, Instant recordedAt) {}
