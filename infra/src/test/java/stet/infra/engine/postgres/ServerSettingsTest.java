package stet.infra.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.server.Cluster;
import stet.infra.engine.server.EmbeddedPostgres;
import stet.infra.engine.server.ServerAccount;

/** Asks the server that Stet starts how it was set up; a library's default once turned durability off. */
class ServerSettingsTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start(@TempDir Path folder) {
        postgres = EmbeddedPostgres.startedIn(folder, TestPostgres.programs(), ServerAccount.ofThisProcess());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "transaction_timeout, 30s",
        "idle_in_transaction_session_timeout, 10s",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
    })
    void the_server_says_of(String setting, String value) {
        assertThat(ask("show " + setting)).isEqualTo(value);
    }

    @Test
    void words_are_ordered_alike_on_every_machine() {
        assertThat(ask("select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'stet'"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void the_application_is_not_the_superuser_but_may_add_the_extensions_it_needs() {
        assertThat(ask("select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
        client().sql("create extension pg_trgm").update();
        client().sql("create extension unaccent").update();
    }

    private static String ask(String question) {
        return client().sql(question).query(String.class).single();
    }

    private static JdbcClient client() {
        var login = postgres.owner();
        return JdbcClient.create(
                new TestDatabase(postgres.url(Cluster.DATABASE), login.user(), login.password()).dataSource());
    }
}
