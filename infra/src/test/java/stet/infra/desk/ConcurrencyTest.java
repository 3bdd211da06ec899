package stet.infra.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.Actor;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.AlreadyFlagged;
import stet.infra.RunningStet;
import stet.infra.Together;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;
import stet.infra.engine.store.Log;

@RunningStet
class ConcurrencyTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Test
    void of_two_who_flag_at_once_one_wins_and_the_other_is_refused_by_the_rules() {
        StatementId statement = at.statement();

        List<Outcome> outcomes = Together.all(List.of(flag(statement, ADA), flag(statement, BEN)));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .containsExactly(new Refused(List.of(new AlreadyFlagged())));
        assertThat(log.types(statement.value())).containsExactly("statement-recorded", "claim-flagged");
    }

    @Test
    void notes_that_are_left_at_once_are_all_kept() {
        StatementId statement = at.statement();

        List<Outcome> outcomes = Together.times(6, () -> desk.handle(Noting.note(statement, "Odd.", ADA), request()));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Done.class));
        assertThat(outcomes.stream().map(outcome -> ((Done) outcome).version()))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void who_has_seen_the_newest_version_goes_on() {
        StatementId statement = at.statement();

        assertThat(desk.handle(new FlagClaim(statement, null, null, ADA), expecting(0)))
                .isInstanceOf(Done.class);
    }

    @Test
    void who_has_seen_an_older_version_reads_again_first() {
        StatementId claim = at.claim();

        assertThat(refused(desk.handle(Noting.note(claim, "Odd.", ADA), expecting(0))))
                .containsExactly(new ChangedMeanwhile(0, 1));
    }

    @Test
    void of_two_who_have_seen_the_same_version_one_reads_again_first() {
        StatementId claim = at.claim();

        List<Outcome> outcomes = Together.times(2, () -> desk.handle(Noting.note(claim, "Odd.", ADA), expecting(1)));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .containsExactly(new Refused(List.of(new ChangedMeanwhile(1, 2))));
    }

    private Callable<Outcome> flag(StatementId statement, Actor by) {
        return () -> desk.handle(new FlagClaim(statement, null, null, by), request());
    }

    private static Request expecting(long version) {
        return new Request(Channel.API, "request", null, null, version);
    }
}
