package stet.domain.work;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * Whose turn it is at a claim, besides its checker's, and how soon: kept beside what is found about it, since nothing of it
 * decides what is true.
 *
 * @param reviewer who has taken the verdict to review it, absent while it waits for anyone
 * @param plan what was said of this very claim
 */
public record Work(@Nullable Person reviewer, Plan plan) {
    /** Nobody's yet. */
    public static final Work NONE = new Work(null, Plan.NONE);

    /** With its verdict in the hands of one who reviews it. */
    public Work takenBy(Person reviewer) {
        return new Work(reviewer, plan);
    }

    /** With nobody reviewing it: given up, or there is nothing to review any more. */
    public Work untaken() {
        return new Work(null, plan);
    }

    public Work with(Plan plan) {
        return new Work(reviewer, plan);
    }

    /** Whether somebody else than this person has taken its verdict. */
    public boolean isTakenFrom(Person person) {
        return reviewer != null && !reviewer.equals(person);
    }
}
