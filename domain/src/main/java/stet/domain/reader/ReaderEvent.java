package stet.domain.reader;

import stet.domain.Person;

/** Something that happened to one reader of the log. */
public sealed interface ReaderEvent {

    ReaderName reader();

    /**
     * A reader goes on without an event at which it failed, now and whenever it reads the log anew. The event stays in the log,
     * and every other reader reads it.
     */
    record EventSetAside(ReaderName reader, long index, String reason, Person setAsideBy) implements ReaderEvent {}
}
