package stet.infra.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.source.Nature;
import stet.domain.source.Ranking;
import stet.domain.source.SourceId;

/** A source as a list shows it; {@code claims} counts the statements that rest on it. */
public record SourceSummary(
        SourceId id,
        String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String origin,
        Person registeredBy,
        Instant registeredAt,
        @Nullable Withdrawal withdrawal,
        Nature nature,
        @Nullable Ranking ranking,
        @Nullable Merger merger,
        int claims,
        long version) {

    /** When, by whom and why the source was withdrawn. */
    public record Withdrawal(String reason, Person by, Instant at) {}

    /** Which source it turned out to be once more, and when and by whom that was said. */
    public record Merger(SourceId into, Person by, Instant at) {}

    /** The source that it has its words from, absent when it speaks for itself or nobody said. */
    public @Nullable SourceId from() {
        if (merger != null) return merger.into();
        return ranking == null ? null : ranking.restsOn();
    }
}
