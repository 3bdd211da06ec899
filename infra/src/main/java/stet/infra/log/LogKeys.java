package stet.infra.log;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.engine.StetProperties;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.CheckpointSigner;
import stet.infra.tlog.note.KeyFile;
import stet.infra.tlog.note.KeyRing;
import stet.infra.tlog.note.KeyType;
import stet.infra.tlog.note.NoteFile;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;

/** What the log is signed with: files beside the database, so that whoever can write the database cannot sign. */
@Component
public class LogKeys {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeys.class);

    private final Path folder;
    private final KeyFile keys;
    private final NoteFile lastSigned;

    LogKeys(LogProperties settings, StetProperties stet, JdbcClient jdbc) {
        this.folder = settings.folder(stet).toAbsolutePath().normalize();
        this.keys = new KeyFile(folder.resolve("key"));
        this.lastSigned = new NoteFile(folder.resolve("last-signed"));
        prepare(settings.origin(), jdbc);
    }

    /** A key is created for a new log only: a replica that has none must not sign an old one with its own. */
    private void prepare(String origin, JdbcClient jdbc) {
        try {
            if (keys.read().isPresent()) return;
            boolean signed = jdbc.sql("select exists (select from checkpoint)")
                    .query(Boolean.class)
                    .single();
            if (signed) throw new LogKeyMissing(folder);
            KeyRing created = keys.readOrCreate(origin, KeyType.ED25519, new SecureRandom());
            LOG.info("Created the key that signs the log: {}", created.current().verifier());
        } catch (IOException | Malformed failed) {
            throw new LogKeyMissing(folder, failed);
        }
    }

    KeyRing ring() throws IOException {
        try {
            return keys.read().orElseThrow(() -> new LogKeyMissing(folder));
        } catch (Malformed spoilt) {
            throw new LogKeyMissing(folder, spoilt);
        }
    }

    /** The public halves of the keys that the log signs or signed with, the current one first. */
    List<VerifierKey> verifiers() {
        try {
            return ring().verifiers();
        } catch (IOException unreadable) {
            throw new LogKeyMissing(folder, unreadable);
        }
    }

    CheckpointSigner signer() throws IOException {
        return new CheckpointSigner(ring(), lastSigned);
    }

    /** Changes the key, and has both sign a checkpoint that the log has signed already. */
    SignedNote rotate(Checkpoint handover) throws IOException {
        SignedNote note = keys.rotate(handover, new SecureRandom());
        lastSigned.write(note);
        LOG.warn("The key that signs the log was changed: {}", ring().current().verifier());
        return note;
    }

    NoteFile lastSigned() {
        return lastSigned;
    }
}
