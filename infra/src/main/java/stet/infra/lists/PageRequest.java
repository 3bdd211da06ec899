package stet.infra.lists;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list to read.
 *
 * @param cursor where it begins, as {@link Page#next()} said; absent for the first part
 * @param limit how many items it holds at most, from 1 to {@value #MOST}
 */
public record PageRequest(@Nullable String cursor, int limit) {
    public static final int MOST = 500;

    public PageRequest {
        if (limit < 1 || limit > MOST) throw new IllegalArgumentException("a page holds 1 to " + MOST + " items");
    }

    public static PageRequest first(int limit) {
        return new PageRequest(null, limit);
    }
}
