package stet.infra.statement;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent.KindSet;
import stet.domain.statement.StatementEvent.RevisionEvent;
import stet.domain.statement.StatementEvent.StatementCarried;
import stet.domain.statement.StatementEvent.StatementChanged;
import stet.domain.statement.StatementEvent.StatementCut;
import stet.domain.statement.StatementId;
import stet.domain.text.Place;
import stet.infra.engine.project.Write;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.standing.StatusChange;

/** Keeps where each statement stands in the latest revision of its article's text, and with which words. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class RevisionProjection {
    private static final String STANDS = """
            cut = false, revision = event.revision::int, position = event.position::int,
            range_start = event.range_start::int, range_end = event.range_end::int, text = event.text, kind = event.kind,
            repeats = event.repeats
            """;

    /** What somebody dismissed were other words, so nobody has looked at these. */
    private static final String CHANGED = STANDS + """
            , text_before = coalesce(text_before, status.text),
            stage = case when stage = 'DISMISSED' then 'UNTRIAGED' else stage end,
            workflow = case when stage = 'DISMISSED' then 'UNTRIAGED' else workflow end,
            dismissal = null, dismissal_reason = null, before_triage = null
            """;

    /** Carried along it stands where it stood, unless it had been cut. */
    private static final String RETURNED =
            "case when status.cut then %s else %s end".formatted(StatusChange.THIS, StatusChange.NO_OTHER);

    private static final String UNREVIEWED = """
            update claim set reviewer = null
                  from event
                 where claim.statement = event.statement and claim.reviewer is not null
            """;

    private final StatusChange change;

    RevisionProjection(StatusChange change) {
        this.change = change;
    }

    @EventHandler
    void on(StatementCarried event, DomainEventMessage<?> recorded) {
        standing(event, recorded, STANDS, RETURNED, event.place(), event.repeats())
                .write();
    }

    @EventHandler
    void on(StatementChanged event, DomainEventMessage<?> recorded) {
        standing(event, recorded, CHANGED, StatusChange.THIS, event.place(), event.repeats())
                .write();
    }

    @EventHandler
    void on(StatementCut event, DomainEventMessage<?> recorded) {
        change.ofClaims(event, recorded, UNREVIEWED, "cut = true, reviewer = null")
                .write();
    }

    @EventHandler
    void on(KindSet event, DomainEventMessage<?> recorded) {
        change.of(event, recorded, "kind = event.kind", StatusChange.NO_OTHER)
                .text("kind", event.kind().name())
                .write();
    }

    private Write standing(
            RevisionEvent event,
            DomainEventMessage<?> recorded,
            String assignments,
            String held,
            Place place,
            @Nullable StatementId repeats) {
        return change.of(event, recorded, assignments, held)
                .number("revision", place.revision())
                .number("position", place.position())
                .number("range_start", place.range().start())
                .number("range_end", place.range().end())
                .text("text", place.text())
                .text("kind", place.kind().name())
                .id("repeats", repeats == null ? null : repeats.value());
    }
}
