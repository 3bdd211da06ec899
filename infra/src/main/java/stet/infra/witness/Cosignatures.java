package stet.infra.witness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.lists.Columns;

/** What witnesses cosigned, and how the talk with each stands. */
@Component
final class Cosignatures {
    private final JdbcClient jdbc;

    Cosignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WitnessStanding of(Contact witness) {
        return jdbc.sql("select * from witness_state where witness = ?")
                .param(witness.id())
                .query(Cosignatures::standing)
                .optional()
                .orElse(WitnessStanding.NEW);
    }

    private static WitnessStanding standing(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new WitnessStanding(
                row.getLong("cosigned_size"),
                columns.instantOrNull("cosigned_at"),
                row.getString("trouble"),
                columns.instantOrNull("trouble_since"));
    }

    void cosigned(Contact witness, Reaction.Cosigned cosigned, Instant at) {
        jdbc.sql("""
                with kept as (
                    insert into cosignature (size, witness, line, received_at) values (:size, :witness, :line, :at)
                    on conflict do nothing)
                insert into witness_state as known (witness, cosigned_size, cosigned_at) values (:witness, :size, :at)
                on conflict (witness) do update
                   set cosigned_size = greatest(known.cosigned_size, excluded.cosigned_size),
                       cosigned_at = excluded.cosigned_at, trouble = null, trouble_since = null""")
                .param("size", cosigned.size())
                .param("witness", witness.id())
                .param("line", cosigned.line())
                .param("at", Columns.bound(at))
                .update();
    }

    void troubled(Contact witness, String sentence, Instant at) {
        jdbc.sql("""
                insert into witness_state as known (witness, trouble, trouble_since) values (:witness, :sentence, :at)
                on conflict (witness) do update
                   set trouble = excluded.trouble, trouble_since = coalesce(known.trouble_since, excluded.trouble_since)""")
                .param("witness", witness.id())
                .param("sentence", sentence)
                .param("at", Columns.bound(at))
                .update();
    }

    /** The lines kept for the checkpoint of that size, by witness; the database may hold anything there. */
    Map<String, String> linesOver(long size, List<Contact> witnesses) {
        Map<String, String> lines = new HashMap<>();
        jdbc.sql("select witness, line from cosignature where size = ? and witness = any(?)")
                .params(size, ids(witnesses))
                .query(row -> {
                    lines.put(row.getString("witness"), row.getString("line"));
                });
        return lines;
    }

    /** The largest sizes at which all these witnesses are said to have cosigned, the largest first. */
    List<Long> sizesOf(List<Contact> witnesses, int most) {
        return jdbc.sql("""
                        select size from cosignature where witness = any(?)
                         group by size having count(*) = ? order by size desc limit ?""")
                .params(ids(witnesses), witnesses.size(), most)
                .query((row, number) -> row.getLong("size"))
                .list();
    }

    private static String[] ids(List<Contact> witnesses) {
        return witnesses.stream().map(Contact::id).toArray(String[]::new);
    }
}
