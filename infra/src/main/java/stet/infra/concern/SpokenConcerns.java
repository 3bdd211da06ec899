package stet.infra.concern;

import static stet.infra.concern.ConcernWrites.OF_EVENT;
import static stet.infra.concern.ConcernWrites.TELL;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.account.Mention;
import stet.domain.fix.FixEvent.FixProposed;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.NoteAmended;
import stet.domain.statement.StatementEvent.RationaleAmended;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.StatementId;
import stet.infra.engine.project.OnlyNow;
import stet.infra.engine.read.ProcessingGroups;

/** Tells people that words speak to them; of amended words, only those to whom they did not speak before. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
@OnlyNow("concern")
final class SpokenConcerns {
    private static final String MENTIONED = TELL + "select event.person, event.kind, " + OF_EVENT + """
              from {event}
             where event.person <> event.told_by
            """;

    private final ConcernWrites writes;

    SpokenConcerns(ConcernWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(NoteAdded event, DomainEventMessage<?> recorded) {
        tell(event.statement(), event.claim(), "", event.text(), recorded);
    }

    @EventHandler
    void on(NoteAmended event, DomainEventMessage<?> recorded) {
        tell(event.statement(), null, event.was(), event.text(), recorded);
    }

    @EventHandler
    void on(VerdictProposed event, DomainEventMessage<?> recorded) {
        tell(event.statement(), event.claim(), "", event.conclusion().rationale(), recorded);
    }

    @EventHandler
    void on(RationaleAmended event, DomainEventMessage<?> recorded) {
        tell(event.statement(), event.claim(), event.was(), event.rationale(), recorded);
    }

    @EventHandler
    void on(StatementVerified event, DomainEventMessage<?> recorded) {
        if (event.note() != null) tell(event.statement(), event.claim(), "", event.note(), recorded);
    }

    @EventHandler
    void on(VerdictReturned event, DomainEventMessage<?> recorded) {
        tell(event.statement(), event.claim(), "", event.reason(), recorded);
    }

    @EventHandler
    void on(ClaimReopened event, DomainEventMessage<?> recorded) {
        tell(event.statement(), event.claim(), "", event.reason(), recorded);
    }

    @EventHandler
    void on(FixProposed event, DomainEventMessage<?> recorded) {
        tell(event.statement(), event.claim(), "", event.reason(), recorded);
    }

    private void tell(
            StatementId statement, @Nullable Integer claim, String was, String words, DomainEventMessage<?> recorded) {
        Set<Person> people = people(words);
        if (people.isEmpty()) return;
        people.removeAll(people(was));
        for (Person person : people)
            writes.told(MENTIONED, recorded, statement, claim, ConcernKind.MENTIONED)
                    .text("words", words)
                    .text("person", person.id())
                    .changes(UUID.fromString(recorded.getIdentifier()))
                    .write();
    }

    private static Set<Person> people(String words) {
        return Mention.in(words).stream().map(Mention::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
