package stet.domain.source;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/** Something that happened to one source. */
public sealed interface SourceEvent {

    SourceId source();

    /** The newsroom knows of a source and can rest claims on it. */
    record SourceRegistered(
            SourceId source,
            String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String origin,
            Person registeredBy)
            implements SourceEvent {}

    /** Somebody said who first reported what the source says, which until then went for its publisher's, host's or own word. */
    record OriginNamed(SourceId source, String origin, Person namedBy) implements SourceEvent {}

    /** Nothing may rest on this source any more. */
    record SourceWithdrawn(SourceId source, String reason, Person withdrawnBy) implements SourceEvent {}
}
