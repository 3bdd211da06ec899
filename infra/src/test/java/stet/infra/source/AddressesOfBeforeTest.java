package stet.infra.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import stet.infra.engine.postgres.TestPostgres;

/** Sources that were registered before addresses had one form are known by it too. */
class AddressesOfBeforeTest {
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final UUID SHOP = new UUID(2, 3);

    private final DataSource database = TestPostgres.freshDatabase().dataSource();
    private final JdbcClient client = JdbcClient.create(database);

    @Test
    void the_first_that_was_not_withdrawn_keeps_the_address_and_all_are_shown_by_it() {
        registered(FIRST, "https://example.org/caf%c3%a9/?utm_source=x");
        registered(SECOND, "http://Example.org/café");
        registered(SHOP, "https://xn--bcher-kva.example:443/#top");
        event(FIRST, 1, "source-withdrawn", "{}");
        client.sql(
                        "insert into source_address (address, source_id) values ('https://example.org/caf%c3%a9/?utm_source=x', :source)")
                .param("source", FIRST)
                .update();

        var addresses = new AddressesOfBefore(new JdbcTemplate(database), new DataSourceTransactionManager(database));
        addresses.afterPropertiesSet();

        assertThat(known("https://example.org/café")).isEqualTo(SECOND);
        assertThat(known("https://bücher.example")).isEqualTo(SHOP);
        assertThat(count("select count(*) from source_address")).isEqualTo(2);
        assertThat(count("select count(*) from reading.source_summary where address = '%s'"
                        .formatted(WebAddress.canonical("https://example.org/café"))))
                .isEqualTo(2);
    }

    private void registered(UUID source, String url) {
        event(source, 0, "source-registered", "{\"url\": \"%s\"}".formatted(url));
        client.sql("""
                insert into reading.source_summary
                       (source, title, url, address, kind, registered_by, registered_at, version, found)
                values (:source, 'A report', :url, :url, 'WEB', 'ada', now(), 0, :url)""").param("source", source).param("url", url).update();
    }

    private void event(UUID stream, int version, String type, String payload) {
        client.sql("""
                insert into recorded_event
                       (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
                values (gen_random_uuid(), :stream, 'source', :version, :type, '1', now(), cast(:payload as jsonb), '{}')""")
                .param("stream", stream)
                .param("version", version)
                .param("type", type)
                .param("payload", payload)
                .update();
    }

    private UUID known(String url) {
        return client.sql("select source_id from source_address where address = :address")
                .param("address", WebAddress.canonical(url))
                .query(UUID.class)
                .single();
    }

    private int count(String sql) {
        return client.sql(sql).query(Integer.class).single();
    }
}
