package stet.infra.lists;

import java.util.List;
import java.util.UUID;

/**
 * A list in some order of which only what a search finds is shown. Few are fetched and sorted. Of many, some stand near where
 * the page begins, and a walk along the list meets them. Only what is common elsewhere and rare here takes all of both.
 *
 * @param <T> a row of the list
 */
public interface Searched<T> {
    /** How many are few. */
    int FEW = 1_000;

    /** How far the walk goes. */
    int NEAR = 2_000;

    /** What the search finds, in no order, as many at least as are asked for if there are so many. */
    List<UUID> found(int most);

    /** The rows that the page begins with, of these alone. */
    List<T> among(List<UUID> found);

    /** The rows that the page begins with, of the next {@value #NEAR} of the list. */
    List<T> near();

    /** Whether the list goes on behind those. */
    boolean goesOn();

    /** The rows that the page begins with, of all that the search finds. */
    List<T> all();

    /** The rows that the page begins with, up to so many. */
    default List<T> rows(int wanted) {
        List<UUID> few = found(FEW + 1);
        if (few.size() <= FEW) return among(few);
        List<T> near = near();
        return near.size() >= wanted || !goesOn() ? near : all();
    }
}
