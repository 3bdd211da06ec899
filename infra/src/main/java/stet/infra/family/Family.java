package stet.infra.family;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of stream, and all that is particular to its events: how they are stored, what they are about and what they say.
 * The store, the audit log and the pages are made from all families together, and list none of their events.
 *
 * @param <E> its events: a sealed type, so that what a family says of each is complete or does not compile
 */
public interface Family<E> {

    /** The name under which its streams are stored for ever, and by which addresses name one: {@code statement}. */
    String name();

    Class<E> events();

    /** How each of its events is stored. */
    List<EventType<? extends E>> types();

    /** The ids that begin with this family. */
    List<PlainId<?>> ids();

    /** What an event is about, as far as it says so itself. */
    Subject subject(E event);

    /**
     * What an event says, in newsroom words, to be read behind the name of whoever did it.
     *
     * @param source the title of the source that it is about, absent when it is about none or that is not known
     */
    String sentence(E event, @Nullable String source);
}
