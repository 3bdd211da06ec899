package stet.domain.review;

/** How many of a review's entries are reviewed, questioned, and not marked. */
public record Tally(int reviewed, int questioned, int unmarked) {}
