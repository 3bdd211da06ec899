package stet.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.command.AtTheDesk.ADA;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import stet.domain.statement.AddNote;
import stet.domain.statement.NoteAdded;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.command.AtTheDesk;

@RunningStet
@DirtiesContext
@Import(FailingReaderTest.Stubborn.class)
class FailingReaderTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    Stubborn stubborn;

    @Test
    void an_event_that_fails_is_tried_again_before_any_later_one() {
        StatementId statement = at.statement();

        at.done(new AddNote(statement, "first", ADA));
        at.done(new AddNote(statement, "second", ADA));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stubborn.seen).containsExactly("first", "first", "first", "second"));
    }

    /** Fails at the first note until it has seen it three times. */
    @ProcessingGroup("stubborn")
    static class Stubborn {
        final List<String> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(NoteAdded note) {
            seen.add(note.text());
            if (seen.size() < 3) throw new IllegalStateException("not yet");
        }
    }
}
