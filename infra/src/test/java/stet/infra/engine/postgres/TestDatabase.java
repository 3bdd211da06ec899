package stet.infra.engine.postgres;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An empty database for one test class, owned by the account that the application uses. */
public record TestDatabase(String url, String username, String password) {
    /** As long as Stet waits for its database by default. */
    public static final DatabaseProperties TIMES =
            Binder.get(new StandardEnvironment()).bindOrCreate("stet.database", DatabaseProperties.class);

    /** Small enough for the pools of several applications to fit into the one server of the tests. */
    private static final int POOL = 10;

    /** Has a Spring test use this database; call it from a method with {@code @DynamicPropertySource}. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", this::url);
        registry.add("spring.datasource.username", this::username);
        registry.add("spring.datasource.password", this::password);
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> POOL);
        registry.add("stet.data", this::folder);
    }

    /** What Stet keeps beside this database: the key of its log, for instance. */
    public Path folder() {
        return TestPostgres.folderOf(this);
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
