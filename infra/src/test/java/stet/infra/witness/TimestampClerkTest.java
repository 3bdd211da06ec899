package stet.infra.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.TestPostgres;

/** When checkpoints are stamped, and what is kept of it, on a real PostgreSQL. */
class TimestampClerkTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ShownLog log = new ShownLog();
    private final AtomicInteger asked = new AtomicInteger();

    @AutoClose
    private final ImpatientHttp http = new ImpatientHttp(Duration.ofSeconds(30));

    @TempDir
    private Path folder;

    private volatile int status = 200;
    private Instant now = Stampers.AT;
    private JdbcClient jdbc;
    private JdbcClient owner;
    private Timestamps timestamps;
    private HttpServer server;
    private TimestampClerk clerk;

    @BeforeEach
    void serve() throws Exception {
        var fresh = TestPostgres.freshDatabase();
        owner = JdbcClient.create(fresh.asOwner().dataSource());
        var database = fresh.dataSource();
        jdbc = JdbcClient.create(database);
        timestamps = new Timestamps(jdbc);
        Stampers stampers = new Stampers();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                byte[] reply = stampers.stamp(
                        new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(status, reply.length);
                exchange.getResponseBody().write(reply);
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
        server.start();
        TrustedAuthorities trusted = TrustedAuthorities.in(stampers.root(folder.resolve("ca.pem")));
        URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        clerk = new TimestampClerk(
                new TimestampAuthority(http, url, trusted, null), log, timestamps, () -> now, Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_newest_checkpoint_is_stamped_and_kept_with_what_was_stamped() throws Exception {
        assertThat(clerk.turn()).isEqualTo(MINUTE);
        assertThat(timestamps.newest()).isEmpty();
        log.size = 20;
        clerk.turn();
        assertThat(timestamps.newest()).contains(new Timestamp(20, Stampers.AT));
        assertThat(timestamps.text(20)).contains(log.signed().text());
        TimeStampResponse kept = new TimeStampResponse(timestamps.reply(20).orElseThrow());
        assertThat(kept.getTimeStampToken().getTimeStampInfo().getGenTime().toInstant())
                .isEqualTo(Stampers.AT);
        assertThat(timestamps.reply(21)).isEmpty();
    }

    @Test
    void an_authority_is_asked_once_an_interval_and_only_about_what_is_new() throws Exception {
        log.size = 20;
        clerk.turn();
        log.size = 30;
        assertThat(clerk.turn()).isEqualTo(MINUTE);
        assertThat(asked).hasValue(1);
        now = now.plus(Duration.ofMinutes(59)).plusSeconds(30);
        assertThat(clerk.turn()).isEqualTo(Duration.ofSeconds(30));
        now = now.plusSeconds(30);
        clerk.turn();
        assertThat(asked).hasValue(2);
        assertThat(timestamps.before(Long.MAX_VALUE, 10))
                .extracting(Timestamp::size)
                .containsExactly(30L, 20L);
        assertThat(timestamps.before(30, 10)).extracting(Timestamp::size).containsExactly(20L);
        now = now.plus(Duration.ofHours(2));
        clerk.turn();
        assertThat(asked).hasValue(2);
    }

    @Test
    void an_authority_that_is_away_is_trouble_that_passes() throws Exception {
        log.size = 20;
        status = 500;
        assertThat(clerk.turn()).isEqualTo(Duration.ofSeconds(1));
        assertThat(clerk.turn()).isEqualTo(Duration.ofSeconds(2));
        assertThat(timestamps.trouble()).contains("The time-stamping authority answered 500.");
        status = 200;
        clerk.turn();
        assertThat(timestamps.trouble()).isEmpty();
        assertThat(timestamps.newest()).isPresent();
    }

    @Test
    void trouble_passes_when_another_replica_is_answered() throws Exception {
        log.size = 20;
        status = 500;
        clerk.turn();
        new Timestamps(jdbc).keep(20, log.signed().text(), new Stamping.Stamped(now, new byte[0]), now);
        clerk.turn();
        assertThat(timestamps.trouble()).isEmpty();
    }

    @Test
    void timestamps_are_only_ever_added() throws Exception {
        log.size = 20;
        clerk.turn();
        for (String sql : List.of(
                "delete from timestamp_token", "update timestamp_token set size = 1", "truncate timestamp_token"))
            assertThatThrownBy(() -> owner.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_authority_without_a_certificate_to_trust_is_a_mistake() {
        URI url = URI.create("https://stamp.example/");
        assertThatThrownBy(() -> new TimestampProperties(url, null, null, MINUTE, MINUTE))
                .hasMessageContaining("stet.log.timestamps.ca");
    }
}
