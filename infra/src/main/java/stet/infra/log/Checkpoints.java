package stet.infra.log;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.infra.Columns;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;

/** Every checkpoint that was signed. */
@Component
final class Checkpoints {
    /** Any other row is none, so that nobody is shown an old checkpoint as the newest. */
    static final String IS_OVER_ITS_SIZE = "split_part(note, E'\\n', 2) = size::text";

    private static final String NEWEST = """
            select note, signed_at
              from ((select size, note, signed_at from checkpoint where %1$s order by size desc limit 1)
                     union all
                    (select size, note, rotated_at from key_rotation where %1$s order by rotated_at desc limit 1)) newest
             order by size desc, signed_at desc
             limit 1""".formatted(IS_OVER_ITS_SIZE);

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

    /** Keeps the checkpoint at which the key changed. */
    void keepRotation(SignedNote handover, Person by, Instant at) {
        jdbc.sql("insert into key_rotation (rotated_at, size, note, rotated_by) values (:at, :size, :note, :by)")
                .param("at", Columns.bound(at))
                .param("size", Checkpoint.parse(handover.text()).head().size())
                .param("note", handover.format())
                .param("by", by.id())
                .update();
    }

    Optional<SignedNote> newestNote() {
        return newest().map(SignedCheckpoint::note);
    }

    Optional<SignedCheckpoint> newest() {
        return jdbc.sql(NEWEST)
                .query((row, number) -> {
                    SignedNote note = SignedNote.parse(new Columns(row).text("note"));
                    return new SignedCheckpoint(
                            note, Checkpoint.parse(note.text()).head(), new Columns(row).instant("signed_at"));
                })
                .optional();
    }
}
