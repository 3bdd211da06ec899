package stet.infra.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
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
        int claims,
        long version) {

    /** When, by whom and why the source was withdrawn. */
    public record Withdrawal(String reason, Person by, Instant at) {}
}
