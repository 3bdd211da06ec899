package stet.infra.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static stet.infra.desk.AtTheDesk.ADA;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.store.SerializerConfiguration;

/** Who reads the log for whom, whatever the clocks of replicas say. */
@RunningStet
class ClaimedTokensTest {
    @Autowired
    JdbcClient database;

    @Autowired
    AtTheDesk at;

    @Autowired
    Readers readers;

    private final String reader = "reader " + UUID.randomUUID();
    private ClaimedTokens here;
    private ClaimedTokens there;

    @BeforeEach
    void two_replicas_know_a_reader() {
        here = replica();
        there = replica();
        here.initializeTokenSegments(reader, 1, new GlobalSequenceTrackingToken(3));
    }

    private ClaimedTokens replica() {
        return new ClaimedTokens(database, new SerializerConfiguration().serializer(), Duration.ofSeconds(6));
    }

    @Test
    void one_replica_reads_and_the_other_waits() {
        assertThat(here.fetchToken(reader, 0)).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(there.fetchAvailableSegments(reader)).isEmpty();
        assertThat(here.fetchAvailableSegments(reader)).containsExactly(Segment.ROOT_SEGMENT);
        assertRefused(() -> there.fetchToken(reader, 0));

        here.storeToken(new GlobalSequenceTrackingToken(7), reader, 0);
        here.releaseClaim(reader, 0);

        assertThat(there.fetchToken(reader, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 hour", "10 years", "-7 seconds", "-1 hour"})
    void a_claim_that_was_not_renewed_in_time_or_comes_from_the_future_holds_nobody_out(String ahead) {
        here.fetchToken(reader, 0);
        date("to_char(now() at time zone 'UTC' + '%s', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')".formatted(ahead));

        assertThat(there.fetchAvailableSegments(reader)).containsExactly(Segment.ROOT_SEGMENT);
        assertThat(there.fetchToken(reader, 0)).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertRefused(() -> here.extendClaim(reader, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "'yesterday week'", "'infinity'"})
    void a_claim_without_a_date_holds_nobody_out(String date) {
        here.fetchToken(reader, 0);
        date(date);

        assertThat(there.fetchToken(reader, 0)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 seconds", "-3 seconds"})
    void a_claim_holds_although_the_database_s_own_clock_moves_a_little(String ahead) {
        here.fetchToken(reader, 0);
        date("to_char(now() at time zone 'UTC' + '%s', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')".formatted(ahead));

        assertRefused(() -> there.fetchToken(reader, 0));
        here.extendClaim(reader, 0);
    }

    @Test
    void who_lost_the_claim_cannot_move_the_token() {
        here.fetchToken(reader, 0);
        date("'2020-01-01T00:00:00Z'");
        there.fetchToken(reader, 0);
        there.storeToken(new GlobalSequenceTrackingToken(9), reader, 0);

        assertRefused(() -> here.storeToken(new GlobalSequenceTrackingToken(4), reader, 0));
        here.releaseClaim(reader, 0);

        there.extendClaim(reader, 0);
        assertThat(there.fetchToken(reader, 0)).isEqualTo(new GlobalSequenceTrackingToken(9));
    }

    @Test
    void a_reader_that_has_tokens_gets_no_others() {
        assertRefused(() -> there.initializeTokenSegments(reader, 1));
    }

    @Test
    void a_reader_that_has_read_nothing_has_no_token() {
        String fresh = "fresh " + reader;
        here.initializeTokenSegments(fresh, 1);

        assertThat(here.fetchToken(fresh, 0)).isNull();
        assertThat(here.fetchSegments(fresh)).containsExactly(0);
    }

    @Test
    void what_is_claimed_under_a_clock_an_hour_ahead_is_read_when_the_clock_is_set_right() {
        StatementId claim = at.claim();
        readers.ofReadModels().forEach(StreamingEventProcessor::shutDown);
        database.sql("""
                update read_position
                   set owner = 'killed',
                       updated_at = to_char(now() at time zone 'UTC' + '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')""").update();

        readers.ofReadModels().forEach(StreamingEventProcessor::start);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> at.done(Noting.note(claim, "Odd.", ADA)).visible());
    }

    private void date(String sql) {
        database.sql("update token_entry set updated_at = %s where processor_name = ?".formatted(sql))
                .param(reader)
                .update();
    }

    private static void assertRefused(Runnable claim) {
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(claim::run);
    }
}
