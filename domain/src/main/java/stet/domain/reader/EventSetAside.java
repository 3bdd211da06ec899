package stet.domain.reader;

import stet.domain.Person;

/**
 * A reader goes on without an event at which it failed, now and whenever it reads the log anew. The event stays in the log,
 * and every other reader reads it.
 */
public record EventSetAside(ReaderName reader, long index, String reason, Person setAsideBy) implements ReaderEvent {}
