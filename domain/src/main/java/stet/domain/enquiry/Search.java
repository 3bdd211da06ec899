package stet.domain.enquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.words.Blank;

/**
 * Somebody looked for evidence, so that nobody has to take it on trust that there is none.
 *
 * @param query the exact words that were looked for, or asked
 * @param at when, absent when it is not said
 * @param found what turned up, and why it was not used; absent when nothing did
 */
public record Search(
        SearchPlace where,
        String query,
        @Nullable Instant at,
        @Nullable String found) {
    public Search {
        found = Blank.toAbsent(found);
    }
}
