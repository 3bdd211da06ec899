package stet.domain.review;

import org.jspecify.annotations.Nullable;
import stet.domain.Field;
import stet.domain.Person;

/** What an auditor found about one entry, for as long as nobody marks it again. */
record Mark(Finding finding, @Nullable String note, Person by) {
    static final Field NOTE = new Field("note", "the note", 10_000);
}
