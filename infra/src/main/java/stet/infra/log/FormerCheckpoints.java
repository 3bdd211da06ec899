package stet.infra.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.Columns;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.Malformed;

/** Checkpoints that were once the newest, as far as this log signed what the database has of them. */
@Component
public class FormerCheckpoints {
    private final JdbcClient jdbc;
    private final LogKeys keys;

    FormerCheckpoints(JdbcClient jdbc, LogKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The one over that many events. */
    public Optional<SignedCheckpoint> over(long size) {
        return jdbc.sql("select note, signed_at from checkpoint where size = :size and " + Checkpoints.IS_OVER_ITS_SIZE)
                .param("size", size)
                .query((row, number) -> signed(row))
                .optional()
                .flatMap(own -> own);
    }

    private Optional<SignedCheckpoint> signed(ResultSet row) throws SQLException {
        try {
            SignedNote note = SignedNote.parse(new Columns(row).text("note"));
            if (!(Checkpoint.open(note, keys.ring().verifiers()) instanceof Opening.Opened(var checkpoint, var by)))
                return Optional.empty();
            return Optional.of(new SignedCheckpoint(note, checkpoint.head(), new Columns(row).instant("signed_at")));
        } catch (Malformed spoilt) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
