package stet.domain.source;

import stet.domain.Person;

/** Nothing may rest on this source any more. */
public record SourceWithdrawn(SourceId source, String reason, Person withdrawnBy) implements SourceEvent {}
