package stet.infra.log;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.Columns;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;

/** Every checkpoint that was signed. */
@Component
final class Checkpoints {
    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a checkpoint; the connection is that of the seat, so that only who has it can. */
    void keep(JdbcClient seat, long size, SignedNote note, Instant at) {
        seat.sql("insert into checkpoint (size, note, signed_at) values (:size, :note, :at) on conflict do nothing")
                .param("size", size)
                .param("note", note.format())
                .param("at", Columns.bound(at))
                .update();
    }

    Optional<SignedNote> newestNote() {
        return newest().map(SignedCheckpoint::note);
    }

    Optional<SignedCheckpoint> newest() {
        return jdbc.sql("select note, signed_at from checkpoint order by size desc limit 1")
                .query((row, number) -> {
                    SignedNote note = SignedNote.parse(new Columns(row).text("note"));
                    return new SignedCheckpoint(
                            note,
                            Checkpoint.parse(note.text()).head(),
                            new Columns(row).instant("signed_at"));
                })
                .optional();
    }
}
