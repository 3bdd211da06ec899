package stet.infra.engine.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import stet.infra.engine.StetProperties;

/**
 * Stet's own PostgreSQL in the hands of whoever copies its files, or has put a copy back. Only who may read its folder gets in:
 * the superuser's password lies there.
 */
public final class OwnServer implements AutoCloseable {
    /** Nothing of the worker's, who may make schemas, stands before the log's tables: a superuser would run what is in it. */
    private static final String SETTINGS =
            "-c transaction_timeout=0 -c idle_in_transaction_session_timeout=0 -c statement_timeout=0 -c lock_timeout=0"
                    + " -c search_path=public";

    private final Path folder;
    private final String url;
    private final Login superuser;
    private final @Nullable EmbeddedPostgres started;

    private OwnServer(Path folder, String url, Login superuser, @Nullable EmbeddedPostgres started) {
        this.folder = folder;
        this.url = url;
        this.superuser = superuser;
        this.started = started;
    }

    /** Where a newsroom has its own database. */
    public static Path folder(StetProperties stet) {
        return PostgresConfiguration.folder(stet);
    }

    /**
     * The one that a running Stet has in a folder; when none runs, it is started, and stopped when this is closed.
     *
     * @throws PostgresRefusal when there is no database, or no way in
     */
    public static OwnServer in(Path folder) {
        if (!Files.exists(files(folder).resolve("PG_VERSION")))
            throw new PostgresRefusal(
                    "There is no database of Stet's own in %s.".formatted(folder),
                    "Name the folder of a newsroom in stet.data, and run the command as the account that runs Stet.");
        try {
            return FolderLock.isHeld(folder) ? running(folder) : started(folder);
        } catch (IOException unreadable) {
            throw new PostgresRefusal(
                    "Stet's own PostgreSQL in %s can't be reached: %s.".formatted(folder, unreadable.getMessage()),
                    "Run the command as the account that runs Stet, and not while that starts or stops.",
                    unreadable);
        }
    }

    private static OwnServer running(Path folder) throws IOException {
        var superuser = new Login(Cluster.SUPERUSER, Files.readString(Cluster.superusersPassword(folder)));
        return new OwnServer(folder, Server.url(new LeftOver(files(folder)).port(), Cluster.DATABASE), superuser, null);
    }

    private static OwnServer started(Path folder) {
        var postgres = EmbeddedPostgres.startedIn(folder);
        return new OwnServer(folder, postgres.url(Cluster.DATABASE), postgres.superuser(), postgres);
    }

    /**
     * Starts one on files that were copied while another server wrote: it brings them to where they fit together. Its accounts
     * get new passwords, since the old ones are no part of the copy.
     *
     * @throws PostgresRefusal when it can't be started on them, in its own last words
     */
    public static OwnServer onCopied(Path folder) {
        try {
            var account = ServerAccount.ofThisProcess();
            var programs = PostgresPrograms.unpackedIn(folder.resolve("programs"));
            var runner = Program.sayingInto(folder.resolve("server.log"), account);
            Cluster.in(folder, programs, runner).renewPasswords(programs, runner);
            return started(folder);
        } catch (IOException full) {
            throw PostgresRefusal.cannotWrite(folder, full);
        }
    }

    /** The files of the database. */
    public Path files() {
        return files(folder);
    }

    /** Where the files of the database lie in its folder. */
    public static Path files(Path folder) {
        return folder.resolve(Cluster.FILES);
    }

    /** A connection of the superuser's to Stet's database, which may take as long as it likes. */
    public Connection connect() {
        var settings = new Properties();
        settings.setProperty("user", superuser.user());
        settings.setProperty("password", superuser.password());
        settings.setProperty("ApplicationName", "stet backup");
        settings.setProperty("options", SETTINGS);
        settings.setProperty("tcpKeepAlive", "true");
        try {
            return DriverManager.getConnection(url, settings);
        } catch (SQLException away) {
            throw new PostgresRefusal(
                    "Stet's own PostgreSQL in %s doesn't let the command in: %s".formatted(folder, away.getMessage()),
                    "If Stet was just starting or stopping, run the command again.",
                    away);
        }
    }

    @Override
    public void close() {
        if (started != null) started.close();
    }
}
