package stet.infra.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.infra.lists.Columns;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;

/** Every checkpoint that was signed, and whatever else somebody put where they stand. */
@Component
public final class Checkpoints {
    /** Any other row is none, so that nobody is shown an old checkpoint as the newest. */
    static final String IS_OVER_ITS_SIZE = "split_part(note, E'\\n', 2) = size::text";

    private static final String NEWEST = """
            select size, note, signed_at
              from ((select size, note, signed_at from checkpoint order by size desc limit :most)
                     union all
                    (select size, note, rotated_at from key_rotation order by size desc, rotated_at desc limit :most)) newest
             order by size desc, signed_at desc
             limit :most""";

    private static final String BEHIND =
            "select size, note, signed_at from checkpoint where size > :size order by size limit :most";
    private static final String AT_ROTATIONS = "select size, note, rotated_at as signed_at from key_rotation";

    /** How many spoilt rows are passed over on the way to the newest that isn't. */
    private static final int SOME = 100;

    private static final int AT_ONCE = 1_000;

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

    /** What stands where the newest should, and the newest that can be read: nobody is kept from seeing that. */
    Newest newest() {
        List<Row> newest = newest(1);
        boolean spoilt = newest.stream().anyMatch(Row::isSpoilt);
        return new Newest(
                (spoilt ? newest(SOME) : newest)
                        .stream().map(Row::read).flatMap(Optional::stream).findFirst(),
                spoilt);
    }

    /**
     * The newest checkpoint.
     *
     * @param readable the newest that can be read; empty before the first event
     * @param isSpoilt whether something that can't be read stands above it
     */
    record Newest(Optional<SignedCheckpoint> readable, boolean isSpoilt) {}

    private List<Row> newest(int most) {
        return jdbc.sql(NEWEST).param("most", most).query(Row::of).list();
    }

    /** How many rows are no checkpoints over as many events as they say. */
    long spoilt() {
        long spoilt = spoilt(jdbc.sql(AT_ROTATIONS).query(Row::of).list());
        long size = -1;
        for (List<Row> rows = behind(size); !rows.isEmpty(); rows = behind(size)) {
            size = rows.getLast().size;
            spoilt += spoilt(rows);
        }
        return spoilt;
    }

    private List<Row> behind(long size) {
        return jdbc.sql(BEHIND)
                .param("size", size)
                .param("most", AT_ONCE)
                .query(Row::of)
                .list();
    }

    private static long spoilt(List<Row> rows) {
        return rows.stream().filter(Row::isSpoilt).count();
    }

    private record Row(long size, String note, Instant signedAt) {
        static Row of(ResultSet row, int number) throws SQLException {
            Columns columns = new Columns(row);
            return new Row(row.getLong("size"), columns.text("note"), columns.instant("signed_at"));
        }

        boolean isSpoilt() {
            return read().isEmpty();
        }

        Optional<SignedCheckpoint> read() {
            try {
                SignedNote signed = SignedNote.parse(note);
                TreeHead head = Checkpoint.parse(signed.text()).head();
                return head.size() == size
                        ? Optional.of(new SignedCheckpoint(signed, head, signedAt))
                        : Optional.empty();
            } catch (Malformed spoilt) {
                return Optional.empty();
            }
        }
    }
}
