package stet.infra.concern;

import static stet.infra.concern.ConcernWrites.OF_EVENT;
import static stet.infra.concern.ConcernWrites.TELL;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.fix.FixEvent;
import stet.domain.fix.FixEvent.FixAccepted;
import stet.domain.fix.FixEvent.FixDeclined;
import stet.infra.engine.project.OnlyNow;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.fix.FixStreams;

/** Tells whoever proposed a fix what was decided about it. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
@OnlyNow("concern")
final class FixConcerns {
    private static final String DECIDED = TELL + "select fix.proposed_by, event.kind, " + OF_EVENT + """
              from {event}
              join statement_fix fix on fix.fix = event.fix
             where fix.proposed_by <> event.told_by
            """;

    private final ConcernWrites writes;

    FixConcerns(ConcernWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(FixAccepted event, DomainEventMessage<?> recorded) {
        decided(event, event.replacement(), ConcernKind.FIX_ACCEPTED, recorded);
    }

    @EventHandler
    void on(FixDeclined event, DomainEventMessage<?> recorded) {
        decided(event, event.reason(), ConcernKind.FIX_DECLINED, recorded);
    }

    private void decided(FixEvent event, @Nullable String words, ConcernKind kind, DomainEventMessage<?> recorded) {
        writes.told(DECIDED, recorded, event.statement(), null, kind)
                .text("words", words)
                .id("fix", event.fix().value())
                .changes(FixStreams.of(event.statement()))
                .write();
    }
}
