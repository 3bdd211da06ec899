package stet.infra.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.clearance.ClearanceEvent.ClearanceLapsed;
import stet.domain.clearance.Obstacle;
import stet.domain.publication.PublicationCommand.NoticeLapse;
import stet.domain.publication.PublicationEvent.ArticlePublished;
import stet.domain.statement.StatementId;
import stet.infra.clearance.Clearances;
import stet.infra.desk.Metadata;
import stet.infra.desk.PolicyDesk;
import stet.infra.desk.PolicyDesk.Cause;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.LogIndex;
import stet.infra.fix.FixStreams;
import stet.infra.lists.Columns;

/**
 * When an article is clear no more, its publication is asked whether it is yet to come. What counts is when that happened which
 * ended the clearance, not when it was noticed: a Stet that was stopped meanwhile shows nothing that it would have held back.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@DisallowReplay
class EmbargoPolicy {
    private static final String HAPPENED = """
            select recorded_at from recorded_event
             where stream = any (:streams) and event_id::text = :cause""";

    private static final String PUBLISHED_SINCE = """
            select exists (select from logged_event
                            where stream = :publication and type = 'article-published' and log_index > :index)""";

    private final PolicyDesk desk;
    private final Clearances clearances;
    private final JdbcClient database;

    EmbargoPolicy(PolicyDesk desk, Clearances clearances, JdbcClient database) {
        this.desk = desk;
        this.clearances = clearances;
        this.database = database;
    }

    /** What was published behind it was clear anew, or is asked for itself. */
    @EventHandler
    void on(ClearanceLapsed event, @Timestamp Instant at, DomainEventMessage<?> recorded) throws InterruptedException {
        boolean publishedSince = database.sql(PUBLISHED_SINCE)
                .param("publication", PublicationStreams.of(event.article()))
                .param("index", LogIndex.of(recorded))
                .query(Boolean.class)
                .single();
        if (publishedSince) return;
        String cause = String.valueOf(recorded.getMetaData().get(Metadata.CAUSE));
        notice(new NoticeLapse(event.article(), event.because(), happened(event, cause, at), Actor.STET), recorded);
    }

    /** What was recorded while it was decided to publish stands before that in the log, where there was nothing to hold yet. */
    @EventHandler
    void on(ArticlePublished event, @Timestamp Instant at, DomainEventMessage<?> recorded) throws InterruptedException {
        Obstacle because = clearances.of(event.article()).lapsed();
        if (because != null) notice(new NoticeLapse(event.article(), because, at, Actor.STET), recorded);
    }

    /** When what the lapse was noticed of was recorded; of a lapse that clearing anew brought to light, when that was. */
    private Instant happened(ClearanceLapsed event, String cause, Instant noticed) {
        List<UUID> streams = new ArrayList<>(List.of(event.article().value()));
        StatementId statement = event.because().statement();
        if (statement != null) streams.addAll(List.of(statement.value(), FixStreams.of(statement)));
        return database.sql(HAPPENED)
                .param("streams", streams.toArray(UUID[]::new))
                .param("cause", cause)
                .query((row, number) -> new Columns(row).instant("recorded_at"))
                .optional()
                .orElse(noticed);
    }

    private void notice(NoticeLapse notice, DomainEventMessage<?> recorded) throws InterruptedException {
        PolicyDesk.apart(() -> desk.giveOnce(
                notice, Cause.of(recorded.getIdentifier(), recorded.getMetaData()), "embargo " + notice.article()));
    }
}
