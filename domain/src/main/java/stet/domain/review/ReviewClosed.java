package stet.domain.review;

import stet.domain.Person;

/**
 * The review ended, and nothing is marked in it any more.
 *
 * @param tally how its entries were marked at that moment
 */
public record ReviewClosed(ReviewId review, String conclusion, Tally tally, Person closedBy) implements ReviewEvent {}
