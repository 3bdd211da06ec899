package stet.domain.review;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/** An auditor looked at an entry and found it in order. */
public record EntryReviewed(
        ReviewId review, long index, @Nullable String note, Person reviewedBy) implements ReviewEvent {}
