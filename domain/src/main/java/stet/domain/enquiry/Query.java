package stet.domain.enquiry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question about a claim, to its article's author or to somebody else.
 *
 * @param due until which day the answer is asked for, absent when none was said
 */
public record Query(
        QueryId id, Addressee to, String question, @Nullable LocalDate due) {}
