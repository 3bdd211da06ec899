package stet.infra.link;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import stet.domain.link.LinkEvent;
import stet.domain.link.LinkEvent.ClaimsUnlinked;
import stet.domain.link.LinkEvent.ContradictionEnded;
import stet.domain.link.LinkEvent.ContradictionOpened;
import stet.domain.link.LinkEvent.ContradictionResolved;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.LogIndex;

/** Keeps from which entry of the log to which a contradiction was open. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class ContradictionProjection {
    private static final String OPENED =
            "insert into contradiction_stood (link, held_from) select link, index from {event}";

    private static final String ENDED = """
            update contradiction_stood stood
               set held_until = event.index
              from {event}
             where stood.link = event.link and stood.held_until is null
            """;

    private final Writes writes;

    ContradictionProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ContradictionOpened event, DomainEventMessage<?> recorded) {
        write(OPENED, event, recorded);
    }

    @EventHandler
    void on(ContradictionEnded event, DomainEventMessage<?> recorded) {
        write(ENDED, event, recorded);
    }

    @EventHandler
    void on(ContradictionResolved event, DomainEventMessage<?> recorded) {
        write(ENDED, event, recorded);
    }

    /** With the link goes what was open about it. */
    @EventHandler
    void on(ClaimsUnlinked event, DomainEventMessage<?> recorded) {
        write(ENDED, event, recorded);
    }

    private void write(String sql, LinkEvent event, DomainEventMessage<?> recorded) {
        writes.sql(sql)
                .id("link", event.link().value())
                .number("index", LogIndex.of(recorded))
                .changes(event.link().value())
                .write();
    }
}
