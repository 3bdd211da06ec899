package stet.domain.source;

/** Something that happened to one source. */
public sealed interface SourceEvent permits SourceRegistered, SourceWithdrawn {

    SourceId source();
}
