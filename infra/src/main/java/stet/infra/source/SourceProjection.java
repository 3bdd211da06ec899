package stet.infra.source;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.source.Interview;
import stet.domain.source.SourceEvent.OriginNamed;
import stet.domain.source.SourceEvent.SourceRanked;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceEvent.SourcesMerged;
import stet.domain.source.SourceEvent.SourcesSeparated;
import stet.domain.source.SourceId;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.lists.Search;

/** Keeps which sources there are. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class SourceProjection {
    private final Writes writes;

    SourceProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(SourceRegistered event, @Timestamp Instant at, @SequenceNumber long version) {
        String url = event.url();
        Interview interview = event.nature().interview();
        writes.sql("""
                insert into source_summary
                       (source, title, url, address, publisher, origin, kind, interview_with, interview_role, interview_date,
                        interview_medium, interview_consent, edition, place, registered_by, registered_at, version, found)
                select * from {event}
                """)
                .id("source", event.source().value())
                .text("title", event.title())
                .text("url", url)
                .text("address", url == null ? null : WebAddress.canonical(url))
                .text("publisher", event.publisher())
                .text("origin", event.origin())
                .text("kind", event.nature().kind().name())
                .text("interview_with", interview == null ? null : interview.person())
                .text("interview_role", interview == null ? null : interview.role())
                .day("interview_date", interview == null ? null : interview.date())
                .text("interview_medium", interview == null ? null : interview.medium())
                .text("interview_consent", interview == null ? null : interview.consent())
                .text("edition", event.nature().edition())
                .text("place", event.nature().place())
                .text("registered_by", event.registeredBy().id())
                .instant("registered_at", at)
                .number("version", version)
                .text("found", Search.findable(event.title(), url, event.publisher()))
                .changes(event.source().value())
                .write();
    }

    @EventHandler
    void on(OriginNamed event, @SequenceNumber long version) {
        writes.sql("""
                update source_summary summary
                   set origin = event.origin, version = event.version
                  from {event}
                 where summary.source = event.source
                """)
                .id("source", event.source().value())
                .text("origin", event.origin())
                .number("version", version)
                .changes(event.source().value())
                .write();
    }

    @EventHandler
    void on(SourceRanked event, @SequenceNumber long version) {
        SourceId restsOn = event.restsOn();
        writes.sql("""
                update source_summary summary
                   set rank = event.rank, rests_on = event.rests_on, version = event.version
                  from {event}
                 where summary.source = event.source
                """)
                .id("source", event.source().value())
                .text("rank", event.rank().name())
                .id("rests_on", restsOn == null ? null : restsOn.value())
                .number("version", version)
                .changes(event.source().value())
                .write();
    }

    @EventHandler
    void on(SourcesMerged event, @Timestamp Instant at, @SequenceNumber long version) {
        merged(event.source(), event.into(), event.mergedBy(), at, version);
    }

    @EventHandler
    void on(SourcesSeparated event, @SequenceNumber long version) {
        merged(event.source(), null, null, null, version);
    }

    private void merged(
            SourceId source, @Nullable SourceId into, @Nullable Person by, @Nullable Instant at, long version) {
        writes.sql("""
                update source_summary summary
                   set merged_into = event.merged_into, merged_by = event.person, merged_at = event.at,
                       version = event.version
                  from {event}
                 where summary.source = event.source
                """)
                .id("source", source.value())
                .id("merged_into", into == null ? null : into.value())
                .text("person", by == null ? null : by.id())
                .instant("at", at)
                .number("version", version)
                .changes(source.value())
                .write();
    }

    @EventHandler
    void on(SourceWithdrawn event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql("""
                update source_summary summary
                   set withdrawal_reason = event.reason, withdrawn_by = event.person, withdrawn_at = event.at,
                       version = event.version
                  from {event}
                 where summary.source = event.source
                """)
                .id("source", event.source().value())
                .text("reason", event.reason())
                .text("person", event.withdrawnBy().id())
                .instant("at", at)
                .number("version", version)
                .changes(event.source().value())
                .write();
    }
}
