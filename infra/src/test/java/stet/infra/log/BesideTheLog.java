package stet.infra.log;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;

/** Rows of the store that stand beside the log: what others vouch for, and what Stet keeps for its own work. */
final class BesideTheLog {
    static final SigningKey FIRST = Keys.witness("witness.example/w1");
    static final SigningKey SECOND = Keys.witness("witness.example/w2");

    static final List<String> TABLES = List.of(
            "cosignature",
            "witness_state",
            "timestamp_token",
            "idempotency_key",
            "article_fingerprint",
            "source_address",
            "reader_failure",
            "log_alarm",
            "token_entry",
            "sequencer");

    private static final Instant COSIGNED_AT = Instant.parse("2026-01-02T03:20:00Z");

    private static final String ROWS = """
            insert into witness_state (witness, cosigned_size, cosigned_at)
                select witness, max(size), max(received_at) from cosignature group by witness;
            insert into timestamp_token (size, text, reply, stamped_at, received_at)
                select size, left(note, strpos(note, E'\\n\\n')), sha256(note::bytea), signed_at, signed_at
                  from checkpoint where size in (300, 600);
            insert into idempotency_key (account, key, fingerprint, stream, version, arrival)
                select 'ada', 'key ' || log_index, 'request ' || log_index, stream, version, arrival
                  from logged_event where log_index < 3;
            insert into article_fingerprint select distinct sha256(stream::text::bytea)::text, stream from recorded_event;
            insert into source_address select distinct 'https://' || stream || '.example/', stream from recorded_event;
            insert into reader_failure (reader, log_index, event_id, type, sentence, stack)
                select reader, 123, 'id', 'note-added', 'It could not be shown.', 'at Reader'
                  from unnest(array['read-models', 'audit']) as reader;
            insert into log_alarm (sentence, stops_work, raised_at, cleared_at, cleared_by)
                select 'Alarm ' || number, true, now() - interval '2 h', now() - interval '1 h', 'root'
                  from generate_series(1, 2) as number;
            insert into token_entry (processor_name, segment, token)
                select name, 0, '{"globalIndex": 599}' from unnest(array['policies', 'others']) as name""";

    private BesideTheLog() {}

    /** Has both witnesses cosign every checkpoint, and fills the other tables. */
    static void fill(JdbcTemplate superuser) {
        for (String note : superuser.queryForList("select note from checkpoint", String.class))
            for (SigningKey witness : List.of(FIRST, SECOND)) cosign(superuser, witness, SignedNote.parse(note));
        superuser.execute(ROWS);
    }

    private static void cosign(JdbcTemplate superuser, SigningKey witness, SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        superuser.update(
                "insert into cosignature values (?, ?, ?, now())",
                checkpoint.head().size(),
                witness.verifier().name().toString(),
                witness.cosign(checkpoint, COSIGNED_AT).line());
    }
}
