package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static stet.domain.statement.Examples.*;

import org.junit.jupiter.api.Test;
import stet.domain.verdict.Staleness;

/** A stored history that no decision can have produced is a bug, and stops whoever reads it. */
class BrokenHistoryTest {

    @Test
    void a_history_begins_with_the_birth() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Scenario.given(flagged()))
                .withMessageContaining("begin with StatementRecorded");
    }

    @Test
    void a_history_has_one_birth() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Scenario.given(recorded(), recorded()))
                .withMessageContaining("recorded twice");
    }

    @Test
    void only_a_verdict_goes_stale() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Scenario.given(recorded(), flagged(), stale(Staleness.Because.SOURCE_ATTACHED, WIRE)))
                .withMessageContaining("no verdict");
    }
}
