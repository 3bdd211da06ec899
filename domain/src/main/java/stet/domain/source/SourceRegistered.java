package stet.domain.source;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/** The newsroom knows of a source and can rest claims on it. */
public record SourceRegistered(
        SourceId source,
        String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String origin,
        Person registeredBy)
        implements SourceEvent {}
