package stet.infra.desk;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of stream as the one shell carries it: how each begins, and what an event makes of it.
 *
 * @param name the name of its family, under which it is stored
 * @param beginning the state before any event
 * @param evolve the state with one more event behind it
 * @param remembered whether the next command may be decided by memory: only of streams to which one command appends at a time
 */
public record StreamType<S, E>(
        String name, Function<UUID, S> beginning, BiFunction<S, E, S> evolve, boolean remembered) {

    /** A kind of stream that is read before each command. */
    public static <S, E> StreamType<S, E> read(String name, Function<UUID, S> beginning, BiFunction<S, E, S> evolve) {
        return new StreamType<>(name, beginning, evolve, false);
    }

    /** A kind of stream that is remembered as its last command left it. */
    public static <S, E> StreamType<S, E> remembered(
            String name, Function<UUID, S> beginning, BiFunction<S, E, S> evolve) {
        return new StreamType<>(name, beginning, evolve, true);
    }
}
