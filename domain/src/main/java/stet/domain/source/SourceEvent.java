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
            Nature nature,
            Person registeredBy)
            implements SourceEvent {}

    /** Somebody said who first reported what the source says, which until then went for its publisher's, host's or own word. */
    record OriginNamed(SourceId source, String origin, Person namedBy) implements SourceEvent {}

    /** Somebody said whether it speaks at first hand; a secondary source names the one that it rests on, and has that one's origin. */
    record SourceRanked(
            SourceId source, Rank rank, @Nullable SourceId restsOn, Person rankedBy) implements SourceEvent {}

    /** It turned out to be another source once more. Its passages stay where they are, and the two count as one. */
    record SourcesMerged(SourceId source, SourceId into, Person mergedBy) implements SourceEvent {}

    /** It is a source of its own again, as it was before it was merged. */
    record SourcesSeparated(SourceId source, SourceId from, Person separatedBy) implements SourceEvent {}

    /** Nothing may rest on this source any more. */
    record SourceWithdrawn(SourceId source, String reason, Person withdrawnBy) implements SourceEvent {}
}
