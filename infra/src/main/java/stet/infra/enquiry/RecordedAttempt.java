package stet.infra.enquiry;

import java.time.Instant;
import stet.domain.Person;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.QueryId;

/** An attempt to reach somebody as pages show it. */
public record RecordedAttempt(QueryId query, Attempt attempt, Person recordedBy, Instant recordedAt) {}
