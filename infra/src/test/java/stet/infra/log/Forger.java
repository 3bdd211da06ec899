package stet.infra.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import stet.infra.engine.sequence.EventRow;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.KeyRing;
import stet.infra.tlog.note.KeyType;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.tree.Frontier;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.TreeHead;

/** A superuser who knows how Stet hashes, and makes all that follows from forged events fit them. */
final class Forger {
    private final JdbcTemplate superuser;
    private final LogKeys keys;

    Forger(JdbcTemplate superuser, LogKeys keys) {
        this.superuser = superuser;
        this.keys = keys;
    }

    void recomputeLeaves() {
        superuser
                .query(
                        "select log_index, " + EventRow.COLUMNS + " from logged_event e",
                        (row, number) -> EventRow.read(row, row.getLong("log_index")))
                .forEach(entry -> superuser.update(
                        "update log_entry set leaf = ? where log_index = ?",
                        entry.leaf().bytes(),
                        entry.index()));
    }

    void recomputeTiles() {
        superuser.execute("truncate log_node");
        Frontier frontier = new Frontier();
        for (Hash leaf : leaves())
            frontier.append(leaf, (level, position, hash) -> {
                if (level > 0) superuser.update("insert into log_node values (?, ?, ?)", level, position, hash.bytes());
            });
    }

    /** Puts the root that the leaves lead to into each checkpoint, whose signature then no longer fits. */
    void rewriteCheckpoints() {
        for (Long size : superuser.queryForList("select size from checkpoint", Long.class)) {
            String note = Objects.requireNonNull(
                    superuser.queryForObject("select note from checkpoint where size = ?", String.class, size));
            List<String> lines = new ArrayList<>(note.lines().toList());
            lines.set(2, head(size.intValue()).root().toString());
            superuser.update("update checkpoint set note = ? where size = ?", String.join("\n", lines) + "\n", size);
        }
    }

    /** Signs what there is now with a key that has the log's name, but is not the log's. */
    void signWithAnotherKey() throws IOException {
        sign(anotherKey());
    }

    private SigningKey anotherKey() throws IOException {
        String origin = keys.ring().current().verifier().name().name();
        return KeyRing.generate(origin, KeyType.ED25519, new SecureRandom()).current();
    }

    /** Signs what there is now with another key, and puts its signature below what a key of the log signed, too. */
    void putAnotherKeysSignatureBelow() throws IOException {
        SigningKey other = anotherKey();
        SignedNote first = first();
        rotate(first.with(List.of(other.sign(first.text()))));
        sign(other);
    }

    /** The same, and the text names that key; the log's own signature is that below the text without the name. */
    void nameAnotherKeyAndSignWithIt() throws IOException {
        SigningKey other = anotherKey();
        Checkpoint checkpoint = Checkpoint.parse(first().text());
        SignedNote forged = Keys.handover(checkpoint, other, other);
        rotate(forged.with(first().signatures()));
        sign(other);
    }

    private SignedNote first() {
        return SignedNote.parse(Objects.requireNonNull(
                superuser.queryForObject("select note from checkpoint where size = 100", String.class)));
    }

    private void rotate(SignedNote note) {
        superuser.update("delete from key_rotation");
        superuser.update("insert into key_rotation values (now(), 100, ?, 'ada')", note.format());
    }

    /** Signs what there is now as Stet would, and gives the note: whoever has the whole machine can. */
    byte[] signWithTheLogsKey() throws IOException {
        return sign(keys.ring().current()).getBytes(UTF_8);
    }

    private String sign(SigningKey key) {
        TreeHead head = head(leaves().size());
        String note = new Checkpoint("stet.example", head).sign(key).format();
        superuser.update("delete from checkpoint where size >= ?", head.size());
        superuser.update("insert into checkpoint values (?, ?, timestamptz '2026-01-03')", head.size(), note);
        return note;
    }

    private TreeHead head(int size) {
        Frontier frontier = new Frontier();
        leaves().subList(0, size).forEach(frontier::append);
        return frontier.head();
    }

    private List<Hash> leaves() {
        return superuser.query(
                "select leaf from log_entry order by log_index", (row, number) -> Hash.of(row.getBytes("leaf")));
    }
}
