package stet.infra.engine.server;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import stet.infra.engine.StetProperties;

/** Stet starts a database of its own unless one is named. The connections are closed before the server stops. */
@Configuration(proxyBeanMethods = false)
@Conditional(PostgresConfiguration.NoDatabaseNamed.class)
public class PostgresConfiguration {

    static final String DATABASE_NAMED = "spring.datasource.url";

    public static Path folder(StetProperties stet) {
        return stet.data().resolve("postgres").toAbsolutePath().normalize();
    }

    @Bean
    EmbeddedPostgres embeddedPostgres(ObjectProvider<PostgresStart> ahead, StetProperties stet) {
        return ahead.getIfAvailable(() -> PostgresStart.in(folder(stet))).await();
    }

    @Bean
    JdbcConnectionDetails embeddedPostgresConnection(EmbeddedPostgres postgres) {
        return new EmbeddedConnection(postgres.url(Cluster.DATABASE), postgres.worker());
    }

    @Bean
    FlywayConnectionDetails embeddedPostgresOwner(EmbeddedPostgres postgres) {
        return new OwnersConnection(postgres.url(Cluster.DATABASE), postgres.owner());
    }

    private record EmbeddedConnection(String getJdbcUrl, Login login) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    private record OwnersConnection(String getJdbcUrl, Login login) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    static final class NoDatabaseNamed extends NoneNestedConditions {

        NoDatabaseNamed() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(DATABASE_NAMED)
        static final class DatabaseNamed {}
    }
}
