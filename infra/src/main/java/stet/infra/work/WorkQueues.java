package stet.infra.work;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.infra.statement.Custodians;

/** What each person can do next. */
@Component
public class WorkQueues {
    private final JdbcClient jdbc;
    private final Custodians custodians;

    WorkQueues(JdbcClient jdbc, Custodians custodians) {
        this.jdbc = jdbc;
        this.custodians = custodians;
    }

    /** The part of a list of what a person can do next that begins behind so many of its statements. */
    public WorkQueue.Section waiting(Actor actor, WorkQueue.Kind kind, int behind) {
        return new QueueReading(jdbc, custodians, actor).section(kind, behind);
    }

    /** What a person can do next. */
    public WorkQueue queue(Actor actor) {
        return new QueueReading(jdbc, custodians, actor).queue();
    }
}
