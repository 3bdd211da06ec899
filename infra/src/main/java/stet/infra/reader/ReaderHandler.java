package stet.infra.reader;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.reader.Reader;
import stet.domain.reader.ReaderCommand;
import stet.domain.reader.ReaderCommand.SetEventAside;
import stet.domain.reader.ReaderEvent;
import stet.domain.reader.ReaderName;
import stet.infra.desk.Handler;
import stet.infra.desk.StreamType;
import stet.infra.desk.Streams;

/** Carries out commands to readers of the log. */
@Component
final class ReaderHandler implements Handler<ReaderCommand> {
    private static final StreamType<Reader, ReaderEvent> READER =
            StreamType.read(ReaderFamily.NAME, id -> Reader.untouched(), Reader::evolve);

    private final Streams streams;
    private final JdbcClient database;

    ReaderHandler(Streams streams, JdbcClient database) {
        this.streams = streams;
        this.database = database;
    }

    @Override
    public Class<ReaderCommand> commands() {
        return ReaderCommand.class;
    }

    @Override
    public Work prepare(ReaderCommand command) {
        return switch (command) {
            case SetEventAside aside ->
                expected -> {
                    Long failingAt = failingAt(aside.reader());
                    return streams.give(
                            READER, aside.reader().stream(), null, reader -> reader.decide(aside, failingAt));
                };
        };
    }

    /** The index of the event at which a reader fails, null when it reads on. */
    private @Nullable Long failingAt(ReaderName reader) {
        return database.sql("select log_index from reader_failure where reader = :reader")
                .param("reader", reader.value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
