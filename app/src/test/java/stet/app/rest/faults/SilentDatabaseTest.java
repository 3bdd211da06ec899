package stet.app.rest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import stet.app.OwnStet;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.domain.account.Role;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.engine.postgres.Wire;

/**
 * What becomes of callers, of health and of a stop when the database keeps silent, which no connection tells of. The
 * times allowed are several times what a quiet machine needs, and well below what waiting for the database would take.
 */
class SilentDatabaseTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();

    @Test
    void health_answers_callers_are_told_soon_and_a_stop_does_not_wait_for_the_database() throws Exception {
        try (Wire wire = Wire.to(DATABASE)) {
            OwnStet stet = OwnStet.on(
                    wire.through(DATABASE), "--stet.data=" + DATABASE.folder(), "--stet.database.connect-within=1s");
            try (stet) {
                Api ada = new Api(
                        stet.root(),
                        Map.of(
                                "Authorization",
                                "Bearer " + stet.token(stet.person("ada", "Ada Okafor", Role.FACT_CHECKER))));
                assertThat(ada.get("/api/v1/articles").status()).isEqualTo(200);
                assertThatHealthNeedsNoConnectionOfThePool(stet, ada);
                wire.cut();
                assertThatHealthIsDown(ada);
                assertThatCallersAreToldSoon(ada);
                wire.mend();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> ada.get("/actuator/health").status() == 200
                                && ada.get("/api/v1/articles").status() == 200);
                wire.cut();
                assertThatItStopsWithin(Duration.ofSeconds(15), stet);
            }
        }
    }

    private static void assertThatHealthNeedsNoConnectionOfThePool(OwnStet stet, Api ada) throws Exception {
        HikariDataSource pool = stet.bean(HikariDataSource.class);
        List<Connection> used = new ArrayList<>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) used.add(pool.getConnection());
            assertThat(ada.get("/actuator/health").body()).contains("UP");
        } finally {
            for (Connection each : used) each.close();
        }
    }

    private static void assertThatHealthIsDown(Api ada) {
        for (int i = 0; i < 3; i++) {
            long asked = System.nanoTime();
            assertThat(ada.get("/actuator/health").status()).isEqualTo(503);
            assertThat(since(asked)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static void assertThatCallersAreToldSoon(Api ada) {
        long asked = System.nanoTime();
        Answer answer = ada.get("/api/v1/articles");
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(since(asked)).isLessThan(Duration.ofSeconds(20));
    }

    private static void assertThatItStopsWithin(Duration time, OwnStet stet) {
        long asked = System.nanoTime();
        stet.close();
        assertThat(since(asked)).isLessThan(time);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
