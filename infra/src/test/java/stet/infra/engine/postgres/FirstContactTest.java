package stet.infra.engine.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import stet.infra.engine.server.PostgresRefusal;

/** What a start says of a database that Stet can't work with, and that it waits for one that comes later. */
class FirstContactTest {
    private static final TestDatabase DATABASE = TestPostgres.emptyDatabase();

    @Test
    void a_postgresql_that_is_older_is_refused_with_what_is_needed() {
        try (Wire wire = Wire.to(DATABASE)) {
            wire.change(bytes -> new String(bytes, ISO_8859_1)
                    .replace("server_version\0" + "18", "server_version\0" + "15")
                    .getBytes(ISO_8859_1));
            assertThat(refusal(wire.through(DATABASE)))
                    .hasMessageContaining("Stet needs PostgreSQL 18 or newer")
                    .hasMessageContaining("is PostgreSQL 15");
        }
    }

    @Test
    void a_pooler_between_is_refused_with_why() {
        try (Wire wire = Wire.to(DATABASE)) {
            wire.change(FirstContactTest::ofAnotherProcess);
            assertThat(refusal(wire.through(DATABASE))).hasMessageContaining("pooler");
        }
    }

    /** As a pooler does, which gives each of its own clients a key of its own. */
    private static byte[] ofAnotherProcess(byte[] bytes) {
        int key = new String(bytes, ISO_8859_1).indexOf("K\0\0\0\u000c");
        if (key >= 0) bytes[key + 5] ^= 0x40;
        return bytes;
    }

    @Test
    void whoever_is_not_let_in_is_told_at_once() {
        TestDatabase stranger = new TestDatabase(DATABASE.url() + "?user=nobody", "nobody", "secret");
        assertThat(refusal(stranger))
                .hasMessageContaining("does not let Stet in")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("?");
    }

    @Test
    void a_database_that_does_not_come_is_told_after_the_time_that_was_set() {
        TestDatabase nowhere = new TestDatabase("jdbc:postgresql://127.0.0.1:1/stet", "stet", "stet");
        assertThat(refusal(nowhere)).hasMessageStartingWith("No database has answered at 127.0.0.1:1/stet for 2 s");
    }

    @Test
    void a_database_that_comes_later_is_waited_for() throws Exception {
        try (Wire wire = Wire.to(DATABASE)) {
            wire.cut();
            var contact = CompletableFuture.runAsync(() -> contact(wire.through(DATABASE), Duration.ofSeconds(30)));
            Thread.sleep(1500);
            assertThat(contact).isNotDone();
            wire.mend();
            assertThatCode(() -> contact.get(20, TimeUnit.SECONDS)).doesNotThrowAnyException();
        }
    }

    private static PostgresRefusal refusal(TestDatabase database) {
        return catchThrowableOfType(PostgresRefusal.class, () -> contact(database, Duration.ofSeconds(2)));
    }

    private static void contact(TestDatabase database, Duration within) {
        DatabaseProperties times =
                new DatabaseProperties(within, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMillis(800));
        new FirstContact(database.url(), database.username(), database.password(), times).make();
    }
}
