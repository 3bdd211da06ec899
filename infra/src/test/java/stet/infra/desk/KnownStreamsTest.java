package stet.infra.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.statement.Dismissal;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.AlreadyDismissed;
import stet.infra.RunningStet;
import stet.infra.engine.store.Log;
import stet.infra.engine.store.StorageFailures;

/** A stream was used here, is remembered, and another replica goes on with it. */
@RunningStet
class KnownStreamsTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    JdbcClient database;

    private StatementId claim;

    @BeforeEach
    void a_claim_is_remembered_as_flagged() {
        claim = at.claim();
    }

    @Test
    void a_command_that_would_have_been_allowed_is_decided_by_what_became_of_it() {
        elsewhere(2, "statement-dismissed", "\"kind\": \"NOT_CHECKABLE\", \"reason\": \"An opinion.\"");

        assertThat(refused(desk.handle(new DismissStatement(claim, Dismissal.NOT_CHECKABLE, "Odd.", ADA), request())))
                .containsExactly(new AlreadyDismissed());
    }

    @Test
    void a_command_that_would_have_been_refused_is_decided_by_what_became_of_it() {
        elsewhere(2, "statement-dismissed", "\"kind\": \"NOT_CHECKABLE\", \"reason\": \"An opinion.\"");

        assertThat(at.done(new FlagClaim(claim, null, null, BEN)).version()).isEqualTo(3);
    }

    @Test
    void what_nothing_speaks_against_goes_behind_what_became_of_it() {
        elsewhere(2, "note-added", "\"text\": \"Odd.\", \"writtenBy\": \"ben\"");

        assertThat(at.done(Noting.note(claim, "Even.", ADA)).version()).isEqualTo(3);
        assertThat(log.types(claim.value()))
                .containsExactly("statement-recorded", "claim-flagged", "note-added", "note-added");
    }

    /** As when the database was restored from a backup that is older than what is remembered. */
    @Test
    void nothing_is_appended_behind_a_gap() {
        NoteAdded note = new NoteAdded(claim, null, new NoteId(UUID.randomUUID()), "Odd.", ADA.person());

        assertThatThrownBy(() ->
                        engine.appendEvents(new GenericDomainEventMessage<>("statement", claim.toString(), 3, note)))
                .matches(StorageFailures::isConflict);
        assertThat(log.types(claim.value())).containsExactly("statement-recorded", "claim-flagged");
    }

    private void elsewhere(long version, String type, String payload) {
        database.sql("""
                select append_events(
                           array[:id], array[:stream], array['statement'], array[:version], array[:type], array['1'],
                           array[now()], array[:payload::jsonb], array[metadata])
                  from recorded_event where stream = :stream and version = 0""")
                .param("id", UUID.randomUUID())
                .param("stream", claim.value())
                .param("version", version)
                .param("type", type)
                .param("payload", "{\"statement\": \"%s\", %s}".formatted(claim, payload))
                .query(Long.class)
                .single();
    }
}
