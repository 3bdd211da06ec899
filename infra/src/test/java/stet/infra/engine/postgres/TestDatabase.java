package stet.infra.engine.postgres;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An empty database for one test class, seen by an account: the one that works, unless another is asked for. */
public record TestDatabase(String url, String username, String password) {
    /** As long as Stet waits for its database by default. */
    public static final DatabaseProperties TIMES =
            Binder.get(new StandardEnvironment()).bindOrCreate("stet.database", DatabaseProperties.class);

    /** Small enough for the pools of several applications to fit into the one server of the tests. */
    private static final int POOL = 10;

    /** Has a Spring test use this database; call it from a method with {@code @DynamicPropertySource}. */
    public void register(DynamicPropertyRegistry registry) {
        settings().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> POOL);
        registry.add("stet.data", this::folder);
    }

    /** By which an application works in this database by its account, and brings it up to date by the owner's. */
    public Map<String, String> settings() {
        TestDatabase owner = asOwner();
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", username,
                "spring.datasource.password", password,
                "spring.flyway.user", owner.username,
                "spring.flyway.password", owner.password);
    }

    /** The same, each as {@code name=value}. */
    public String[] lines() {
        return settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** What Stet keeps beside this database: the key of its log, for instance. */
    public Path folder() {
        return TestPostgres.folderOf(this);
    }

    /** Another database, seen by the same account. */
    TestDatabase at(String address) {
        return new TestDatabase(address, username, password);
    }

    /** The same database, seen by the one who owns the tables of the log. */
    public TestDatabase asOwner() {
        return TestPostgres.asOwner(this);
    }

    /** The same database, seen by the one who may do anything. */
    public TestDatabase asSuperuser() {
        return TestPostgres.asSuperuser(this);
    }

    /** The same as {@link #dataSource}, for a superuser whom no trigger hinders, and who leaves the schema as it is. */
    public DataSource withoutTriggers() {
        var source = (PGSimpleDataSource) dataSource();
        source.setOptions(source.getOptions() + " -c session_replication_role=replica");
        return source;
    }

    /** Connections beside a pool. */
    public OwnConnections connections() {
        return new OwnConnections(TIMES, new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return username;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        });
    }

    /** A new connection for each use, without a pool, which looks for tables where Stet does. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        source.setOptions("-c search_path=reading,public");
        return source;
    }
}
