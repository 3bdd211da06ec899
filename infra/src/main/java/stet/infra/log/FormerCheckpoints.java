package stet.infra.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.lists.Columns;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Handover;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
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
        SignedNote note = readable(row.getString("note"));
        if (note == null
                || !(Checkpoint.open(note, keys.verifiers()) instanceof Opening.Opened(var checkpoint, var signatures)))
            return Optional.empty();
        return Optional.of(new SignedCheckpoint(note, checkpoint.head(), new Columns(row).instant("signed_at")));
    }

    /** Those in which a key of this log named its successor. */
    public List<SignedNote> handovers() {
        return handovers(jdbc, keys.verifiers(), Long.MAX_VALUE);
    }

    /** The same, up to a size. */
    static List<SignedNote> handovers(JdbcClient jdbc, List<VerifierKey> keys, long size) {
        return jdbc
                .sql("select note from key_rotation where size <= :size and " + Checkpoints.IS_OVER_ITS_SIZE
                        + " order by size, rotated_at")
                .param("size", size)
                .query((row, number) -> Optional.ofNullable(readable(row.getString("note"))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(note -> Handover.successor(note, keys).isPresent())
                .toList();
    }

    /** What the database holds, unless someone made it something else than a note. */
    static @Nullable SignedNote readable(String note) {
        try {
            return SignedNote.parse(note);
        } catch (Malformed spoilt) {
            return null;
        }
    }
}
