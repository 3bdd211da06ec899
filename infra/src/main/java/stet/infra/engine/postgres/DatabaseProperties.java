package stet.infra.engine.postgres;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long Stet waits for its database, over connections of the pool and its own alike.
 *
 * @param startWithin how long a start waits for a database that is not there yet
 * @param connectWithin how long a connection may take to be opened
 * @param answerWithin how long a connection may be silent, once something was asked, before it is taken for dead; longer than
 *     the database itself lets a transaction last (30 s)
 * @param healthWithin how long health waits for an answer before it says that the database is away
 */
@ConfigurationProperties("stet.database")
public record DatabaseProperties(
        @DefaultValue("60s") Duration startWithin,
        @DefaultValue("3s") Duration connectWithin,
        @DefaultValue("35s") Duration answerWithin,
        @DefaultValue("800ms") Duration healthWithin) {

    /** In the words of the driver. */
    Map<String, String> ofDriver() {
        return Map.of(
                "connectTimeout", seconds(connectWithin),
                "loginTimeout", seconds(connectWithin),
                "socketTimeout", seconds(answerWithin),
                "tcpKeepAlive", "true");
    }

    private static String seconds(Duration time) {
        return String.valueOf(Math.max(1, time.plusMillis(999).toSeconds()));
    }
}
