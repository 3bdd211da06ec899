package stet.infra.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.StetProperties;
import stet.infra.engine.postgres.HeldSchema;
import stet.infra.engine.postgres.OwnConnections;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.sequence.Bulletin;
import stet.infra.engine.sequence.LogSignal;
import stet.infra.engine.sequence.Places;
import stet.infra.engine.sequence.Sequencer;
import stet.infra.log.LogProperties.WhenBroken;

/** A process that writes the log or waits for the seat, as each replica of Stet does, and nothing else. */
public final class SequencerToBeKilled {
    private SequencerToBeKilled() {}

    /** Works until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(Sequencer.class)).setLevel(Level.INFO); // it says when it has the seat
        TestDatabase database = new TestDatabase(arguments[0], arguments[1], arguments[2]);
        Path folder = Path.of(arguments[3]);
        LogProperties settings = settings(folder);
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(2);
        JdbcClient jdbc = JdbcClient.create(pool);
        OwnConnections connections = SequencerByHand.connections(database);
        LogSignal signal = new LogSignal();
        Sequencer sequencer = new Sequencer(
                connections,
                new Signatures(
                        new LogKeys(settings, new StetProperties(folder), jdbc),
                        new Checkpoints(jdbc),
                        new Alarms(jdbc, settings),
                        new NewCheckpoints(),
                        settings,
                        Clock.systemUTC()),
                new Places(jdbc, signal),
                signal);
        sequencer.start();
        Bulletin bulletin = new Bulletin(connections, signal, sequencer);
        bulletin.start();
        while (System.in.read() >= 0) {
            // nobody writes anything
        }
        bulletin.stop();
        sequencer.stop();
        System.exit(0);
    }

    /** The log as such a process leaves it, for whoever asks it. */
    public static VerifiableLog log(DataSource database, Path folder) {
        LogProperties settings = settings(folder);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        JdbcClient client = JdbcClient.create(database);
        Checkpoints checkpoints = new Checkpoints(client);
        LogKeys keys = new LogKeys(settings, new StetProperties(folder), client);
        Alarms alarms = new Alarms(client, settings);
        Recheck recheck = new Recheck(jdbc, checkpoints, keys, Clock.systemUTC());
        return new VerifiableLog(
                jdbc,
                client,
                checkpoints,
                keys,
                recheck,
                new Schema(new HeldSchema(database), alarms),
                alarms,
                settings,
                Clock.systemUTC());
    }

    private static LogProperties settings(Path folder) {
        return new LogProperties(
                "stet.example",
                folder,
                folder.resolve("elsewhere"),
                WhenBroken.STOP,
                Duration.ofMillis(250),
                Duration.ofDays(1),
                Duration.ofMinutes(10),
                Duration.ofSeconds(5));
    }
}
