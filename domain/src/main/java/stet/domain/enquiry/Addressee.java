package stet.domain.enquiry;

import org.jspecify.annotations.Nullable;
import stet.domain.words.Blank;

/**
 * Whom a query is put to. How to reach them is for the newsroom, and is kept in its record alone.
 *
 * @param author whether it is the article's author
 * @param contact how to reach them
 */
public record Addressee(
        boolean author,
        String name,
        @Nullable String organisation,
        @Nullable String contact) {
    public Addressee {
        organisation = Blank.toAbsent(organisation);
        contact = Blank.toAbsent(contact);
    }
}
