package stet.domain.review;

import stet.domain.Person;

/** An auditor looked at an entry and wants it explained. */
public record EntryQuestioned(ReviewId review, long index, String note, Person questionedBy) implements ReviewEvent {}
