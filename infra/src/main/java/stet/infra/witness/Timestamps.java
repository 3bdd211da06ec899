package stet.infra.witness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.lists.Columns;

/** The timestamps that authorities gave the log's checkpoints. */
@Component
public class Timestamps {
    private final JdbcClient jdbc;
    private volatile @Nullable String trouble;

    Timestamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Timestamp> newest() {
        return before(Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** The newest first, no more than that many, below a size. */
    public List<Timestamp> before(long size, int most) {
        return jdbc.sql("select size, stamped_at from timestamp_token where size < ? order by size desc limit ?")
                .params(size, most)
                .query(Timestamps::timestamp)
                .list();
    }

    private static Timestamp timestamp(ResultSet row, int number) throws SQLException {
        return new Timestamp(row.getLong("size"), new Columns(row).instant("stamped_at"));
    }

    /** The authority's reply about the checkpoint of that size, as it came (RFC 3161, TimeStampResp). */
    public Optional<byte[]> reply(long size) {
        return jdbc.sql("select reply from timestamp_token where size = ?")
                .param(size)
                .query((row, number) -> row.getBytes("reply"))
                .optional();
    }

    /** What was stamped: the text of the checkpoint of that size, without its signatures. */
    public Optional<String> text(long size) {
        return jdbc.sql("select text from timestamp_token where size = ?")
                .param(size)
                .query((row, number) -> new Columns(row).text("text"))
                .optional();
    }

    /** Why this replica got no timestamp when it asked last; empty if all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    void troubled(String sentence) {
        trouble = sentence;
    }

    /** All is well again, perhaps because another replica was answered. */
    void untroubled() {
        trouble = null;
    }

    /** When a timestamp last came. */
    Optional<Instant> lastReceived() {
        return jdbc.sql("select received_at from timestamp_token order by received_at desc limit 1")
                .query((row, number) -> new Columns(row).instant("received_at"))
                .optional();
    }

    void keep(long size, String text, Stamping.Stamped stamped, Instant receivedAt) {
        jdbc.sql("""
                insert into timestamp_token (size, text, reply, stamped_at, received_at)
                values (:size, :text, :reply, :stamped, :received) on conflict do nothing""")
                .param("size", size)
                .param("text", text)
                .param("reply", stamped.reply())
                .param("stamped", Columns.bound(stamped.at()))
                .param("received", Columns.bound(receivedAt))
                .update();
        untroubled();
    }
}
