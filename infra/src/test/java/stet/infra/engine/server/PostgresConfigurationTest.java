package stet.infra.engine.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.StetProperties;
import stet.infra.engine.postgres.TestPostgres;

class PostgresConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withUserConfiguration(Infrastructure.class);

    @Test
    void without_a_database_the_application_works_on_its_own_and_stops_it(@TempDir Path data) {
        var server = new ProcessHandle[1];
        application.withPropertyValues("stet.data=" + data).run(context -> {
            server[0] = context.getBean(EmbeddedPostgres.class).process();
            var client = JdbcClient.create(context.getBean(DataSource.class));
            assertThat(client.sql("select current_user || ' on ' || current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("stet_worker on stet");
        });
        assertThat(server[0].isAlive()).isFalse();
    }

    @Test
    void with_a_database_named_the_application_uses_that_one() {
        var database = TestPostgres.emptyDatabase();
        application
                .withPropertyValues(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password())
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
                    var client = JdbcClient.create(context.getBean(DataSource.class));
                    assertThat(client.sql("select current_database()")
                                    .query(String.class)
                                    .single())
                            .isEqualTo(database.url().substring(database.url().lastIndexOf('/') + 1));
                });
    }

    @Test
    void the_database_that_was_started_ahead_is_the_one_that_is_used(@TempDir Path data) {
        var ahead = new SpringApplication(Infrastructure.class);
        ahead.addListeners(new DatabaseAhead());
        try (var context = ahead.run("--stet.data=" + data)) {
            assertThat(context.getBean(EmbeddedPostgres.class))
                    .isSameAs(context.getBean(PostgresStart.class).await());
        }
    }

    @Test
    void nothing_is_started_ahead_when_a_database_is_named() {
        var ahead = new SpringApplication(Nothing.class);
        ahead.addListeners(new DatabaseAhead());
        try (var context = ahead.run("--spring.datasource.url=jdbc:postgresql://127.0.0.1/stet")) {
            assertThat(context.getBeanProvider(PostgresStart.class).getIfAvailable())
                    .isNull();
        }
    }

    @Test
    void a_start_that_is_refused_ends_with_two_sentences() {
        var analysis = new PostgresRefusalAnalyzer().analyze(new PostgresRefusal("It is locked.", "Open it."));

        assertThat(analysis.getDescription()).isEqualTo("It is locked.");
        assertThat(analysis.getAction()).isEqualTo("Open it.");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(StetProperties.class)
    @Import(PostgresConfiguration.class)
    static class Infrastructure {}

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
