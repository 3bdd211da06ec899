package stet.infra.family;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an event is stored for ever, whatever becomes of its class.
 *
 * @param name its wire name, such as {@code claim-flagged}
 * @param event the class that it is read as today
 * @param earlier what reads the payload of each revision before today's as that of the next one, oldest first
 */
public record EventType<E>(String name, Class<E> event, List<Upcast> earlier) {
    public EventType {
        earlier = List.copyOf(earlier);
    }

    /** An event whose payload never changed. */
    public static <E> EventType<E> of(String name, Class<E> event) {
        return new EventType<>(name, event, List.of());
    }

    /** The same event, after its payload changed once more. */
    public EventType<E> after(Upcast upcast) {
        return new EventType<>(
                name, event, Stream.concat(earlier.stream(), Stream.of(upcast)).toList());
    }

    /** The revision in which it is written today, counted from 1. */
    public String revision() {
        return Integer.toString(earlier.size() + 1);
    }
}
