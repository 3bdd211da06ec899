package stet.infra.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * How projections write. While a batch of events is read, writes of one kind that follow one another go to the database
 * together; all have gone, in their order, before the batch commits. So a handler must not read what one before it wrote
 * other than by the SQL of its own write.
 */
@Component
public class Writes {
    private static final String WAITING = Writes.class.getName();

    private final NamedParameterJdbcOperations database;

    Writes(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    /** A write whose SQL names its parameters and returns no rows. */
    public Write sql(String sql) {
        return new Write(sql);
    }

    private void add(Write write) {
        if (CurrentUnitOfWork.isStarted())
            waiting(CurrentUnitOfWork.get().root()).add(write);
        else send(List.of(write));
    }

    private List<Write> waiting(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(WAITING, first -> {
            List<Write> waiting = new ArrayList<>();
            batch.onPrepareCommit(read -> send(waiting));
            return waiting;
        });
    }

    private void send(List<Write> writes) {
        for (int from = 0, until; from < writes.size(); from = until) {
            until = from + 1;
            while (until < writes.size() && writes.get(until).sql.equals(writes.get(from).sql)) until++;
            sendTogether(writes.subList(from, until));
        }
    }

    private void sendTogether(List<Write> alike) {
        SqlParameterSource[] parameters =
                alike.stream().map(write -> write.parameters).toArray(SqlParameterSource[]::new);
        if (alike.size() == 1) database.update(alike.getFirst().sql, parameters[0]);
        else database.batchUpdate(alike.getFirst().sql, parameters);
    }

    /** One write with what its parameters stand for. */
    public final class Write {
        private final String sql;
        private final MapSqlParameterSource parameters = new MapSqlParameterSource();

        private Write(String sql) {
            this.sql = sql;
        }

        public Write param(String name, @Nullable Object value) {
            parameters.addValue(name, value);
            return this;
        }

        /** Has it written, at the latest before the batch of events commits. */
        public void write() {
            add(this);
        }
    }
}
