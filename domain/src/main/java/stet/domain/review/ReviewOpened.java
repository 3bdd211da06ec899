package stet.domain.review;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/** Auditors look at this part of the log. */
public record ReviewOpened(
        ReviewId review,
        LogRange range,
        String title,
        @Nullable String purpose,
        Person openedBy) implements ReviewEvent {}
