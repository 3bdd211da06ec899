package stet.domain.account;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets that are written in the same order whoever made them, so that one fact has one spelling in the log. */
final class InOrder {
    private InOrder() {}

    static <T extends Comparable<? super T>> Set<T> of(Set<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
