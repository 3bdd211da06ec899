package stet.domain;

import java.util.List;

/**
 * What the rules say to a command: the events that follow from it, or why it is refused.
 *
 * @param <E> the events of the stream that decides
 */
public sealed interface Decision<E> {

    /** The command holds; nothing is recorded twice when the list is empty. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is refused, and nothing changes. */
    record Rejected<E>(Rejection reason) implements Decision<E> {}

    static <E> Decision<E> accepted(E event) {
        return new Accepted<>(List.of(event));
    }

    /** What the command asks for is so already. */
    static <E> Decision<E> unchanged() {
        return new Accepted<>(List.of());
    }

    static <E> Decision<E> rejected(Rejection reason) {
        return new Rejected<>(reason);
    }
}
