package stet.infra.engine.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import stet.infra.engine.server.PostgresRefusal;

/**
 * Gives the account that works its rights, once the one that owns the tables has brought them up to date: in the log's it may
 * read and add, and the read models are its own, since a rebuild makes them anew. Does nothing where that is so already.
 */
@Component
final class WorkersRights implements Callback {
    private static final Logger LOG = LoggerFactory.getLogger(WorkersRights.class);

    private static final String FILE = "rights.sql";
    /** "Stet" and "righ" in ASCII. */
    private static final long LOCK = 0x53746574_72696768L;

    private static final String IS_OWNER = """
            select exists (
                select from pg_roles worker, pg_database d
                 where worker.rolname = :worker and d.datname = current_database()
                   and (pg_has_role(worker.oid, d.datdba, 'MEMBER')
                     or pg_has_role(worker.oid, current_user::regrole, 'MEMBER')
                     or exists (select from pg_class t where t.oid = to_regclass('public.recorded_event')
                                   and pg_has_role(worker.oid, t.relowner, 'MEMBER'))))""";
    private static final String MAY_MAKE_SCHEMAS =
            "select has_database_privilege(:worker, current_database(), 'CREATE')";
    private static final String HAND_OVER = """
            select format('alter schema %I owner to %I', nspname, :worker)
              from pg_namespace
             where nspname ~ '^reading(_|$)' and pg_get_userbyid(nspowner) <> :worker
            union all
            select format('alter table %I.%I owner to %I', n.nspname, c.relname, :worker)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname ~ '^reading(_|$)' and c.relkind = 'r' and pg_get_userbyid(c.relowner) <> :worker""";
    private static final String FUNCTIONS = """
            select f.oid::regprocedure::text from pg_proc f where pg_get_userbyid(f.proowner) = :worker limit 1""";

    private final OwnConnections connections;

    WorkersRights(OwnConnections connections) {
        this.connections = connections;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "rights";
    }

    @Override
    public void handle(Event event, Context context) {
        try (Connection worker = connections.open("stet start")) {
            String name = JdbcClient.create(new SingleConnectionDataSource(worker, true))
                    .sql("select current_user")
                    .query(String.class)
                    .single();
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
            if (event == Event.BEFORE_EACH_MIGRATE) refuseFunctions(owner, name);
            else give(owner, worker, name);
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("give the account that works its rights", null, failure);
        }
    }

    /** They might be run by the owner, who may do more, when a migration changes the table whose trigger they are. */
    private static void refuseFunctions(JdbcClient owner, String worker) {
        if (isOwner(owner, worker)) return;
        owner.sql(FUNCTIONS)
                .param("worker", worker)
                .query(String.class)
                .optional()
                .ifPresent(function -> {
                    throw new PostgresRefusal(
                            "The account %s, which works in the database, has a function there, %s: Stet makes none, and a migration might run it with more rights than that account has."
                                    .formatted(worker, function),
                            "Find out who made it, and drop it.");
                });
    }

    private static void give(JdbcClient owner, Connection connection, String worker) throws SQLException {
        if (isOwner(owner, worker)) {
            LOG.warn(
                    "Stet works in its database as {}, who owns the log's tables: whoever gets hold of that account can rewrite what was recorded, and only a copy kept elsewhere shows it. operating.md says how to let it work as another",
                    worker);
            return;
        }
        refuseStranger(owner, worker);
        if (!FoundSchema.rights(connection).equals(ShippedSchema.rights())) grant(owner, worker);
        makeSchemas(owner, worker);
        owner.sql(HAND_OVER)
                .param("worker", worker)
                .query(String.class)
                .list()
                .forEach(statement -> owner.sql(statement).update());
    }

    private static boolean isOwner(JdbcClient owner, String worker) {
        return owner.sql(IS_OWNER).param("worker", worker).query(Boolean.class).single();
    }

    private static void refuseStranger(JdbcClient owner, String worker) {
        String name = owner.sql("select current_user").query(String.class).single();
        if (!owner.sql("select pg_has_role(:worker, 'MEMBER')")
                .param("worker", worker)
                .query(Boolean.class)
                .single())
            throw new PostgresRefusal(
                    "The account %s, which owns the log's tables, can't change the read models, which are to be the ones of %s."
                            .formatted(name, worker),
                    "As a superuser: grant %s to %s.".formatted(worker, name));
    }

    /** Replicas that start together do so one after the other. */
    private static void grant(JdbcClient owner, String worker) {
        owner.sql("select 1 from pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
        String name = owner.sql("select quote_ident(:worker)")
                .param("worker", worker)
                .query(String.class)
                .single();
        statements()
                .forEach(statement ->
                        owner.sql(statement.replace("the_worker", name)).update());
    }

    private static void makeSchemas(JdbcClient owner, String worker) {
        if (mayMakeSchemas(owner, worker)) return;
        owner.sql("select format('grant create on database %I to %I', current_database(), :worker)")
                .param("worker", worker)
                .query(String.class)
                .list()
                .forEach(statement -> owner.sql(statement).update());
        if (!mayMakeSchemas(owner, worker))
            throw new PostgresRefusal(
                    "The account %s may make no schema in the database, as a rebuild of the read models does."
                            .formatted(worker),
                    "As the database's owner: grant create on database … to %s.".formatted(worker));
    }

    private static boolean mayMakeSchemas(JdbcClient owner, String worker) {
        return owner.sql(MAY_MAKE_SCHEMAS)
                .param("worker", worker)
                .query(Boolean.class)
                .single();
    }

    private static List<String> statements() {
        try (InputStream file = WorkersRights.class.getResourceAsStream(FILE)) {
            String sql = new String(Objects.requireNonNull(file, FILE).readAllBytes(), UTF_8);
            return List.of(sql.replaceAll("(?m)^ *--.*$", "").strip().split("\\s*;\\s*"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
