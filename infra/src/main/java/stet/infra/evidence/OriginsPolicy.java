package stet.infra.evidence;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.source.SourceEvent.SourceRanked;
import stet.domain.source.SourceEvent.SourcesMerged;
import stet.domain.source.SourceEvent.SourcesSeparated;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.NoticeOrigins;
import stet.infra.desk.Metadata;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.source.SourcesFrom;

/**
 * When it turns out that a source has its words from another, every claim that rests on it, or on one that has its words
 * from there, is told: a verdict that has too few origins by now goes stale (rules 2 and 4).
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@DisallowReplay
class OriginsPolicy {
    private final TellingClaims telling;
    private final SourcesFrom from;

    OriginsPolicy(TellingClaims telling, SourcesFrom from) {
        this.telling = telling;
        this.from = from;
    }

    @EventHandler
    void on(
            SourceRanked ranked,
            @MessageIdentifier String eventId,
            @MetaDataValue(value = Metadata.REQUEST_ID, required = true) String requestId)
            throws InterruptedException {
        tell(ranked.source(), eventId, requestId);
    }

    @EventHandler
    void on(
            SourcesMerged merged,
            @MessageIdentifier String eventId,
            @MetaDataValue(value = Metadata.REQUEST_ID, required = true) String requestId)
            throws InterruptedException {
        tell(merged.source(), eventId, requestId);
    }

    /** Apart, it has its own origin again: mostly one more, but that may be one that another source has. */
    @EventHandler
    void on(
            SourcesSeparated separated,
            @MessageIdentifier String eventId,
            @MetaDataValue(value = Metadata.REQUEST_ID, required = true) String requestId)
            throws InterruptedException {
        tell(separated.source(), eventId, requestId);
    }

    private void tell(SourceId source, String eventId, String requestId) throws InterruptedException {
        telling.tell(from.ever(source), eventId, requestId, claim -> new NoticeOrigins(claim, source, Actor.STET));
    }
}
