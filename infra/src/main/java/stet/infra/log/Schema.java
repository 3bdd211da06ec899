package stet.infra.log;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stet.infra.engine.postgres.HeldSchema;
import stet.infra.engine.postgres.HeldSchema.Difference;

/** Has the schema of the database held against the one that this release ships. */
@Component
public final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private final HeldSchema held;
    private final Alarms alarms;

    Schema(HeldSchema held, Alarms alarms) {
        this.held = held;
        this.alarms = alarms;
    }

    /** Raises an alarm of everything that is otherwise; what is wrong first with how events are recorded is answered. */
    public Optional<String> check() {
        List<Difference> differences = differences();
        differences.stream()
                .filter(Difference::besideTheLog)
                .map(Difference::sentence)
                .forEach(alarms::tell);
        List<String> flaws = differences.stream()
                .filter(difference -> !difference.besideTheLog())
                .map(Difference::sentence)
                .toList();
        flaws.forEach(alarms::raise);
        return flaws.stream().findFirst();
    }

    private List<Difference> differences() {
        try {
            return held.differences();
        } catch (SQLException away) {
            LOG.warn("The schema of the database could not be looked at: {}", away.getMessage());
            return List.of();
        }
    }
}
