package stet.infra.log;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import stet.infra.tlog.note.Signing;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.tree.TreeHead;

/** What the log is signed with: files beside the database, so that whoever can write the database cannot sign. */
@Component
public class LogKeys implements SignedBefore {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeys.class);

    private final Path folder;
    private final KeyFile keys;
    private final NoteFile lastSigned;
    private final Elsewhere elsewhere;
    private final KeyLock lock;

    LogKeys(LogProperties settings, StetProperties stet, JdbcClient jdbc) {
        this.folder = settings.folder(stet).toAbsolutePath().normalize();
        this.keys = new KeyFile(folder.resolve("key"));
        this.lastSigned = new NoteFile(folder.resolve("last-signed"));
        this.lock = new KeyLock(folder.resolve("lock"));
        prepare(settings.origin(), jdbc);
        this.elsewhere = Elsewhere.in(settings.memory(stet), verifiers().getLast());
        tellOfMemory();
    }

    private void tellOfMemory() {
        try {
            Optional<SignedNote> last = lastSigned.read();
            if (last.isEmpty() || elsewhere.read().isPresent()) return;
            TreeHead head = Checkpoint.parse(last.get().text()).head();
            LOG.warn(
                    "Nothing outside of the data folder remembers what was signed last. If the folder is an older copy that was put"
                            + " back, only others can tell: the newest checkpoint here is over {} events, with the root {}. Compare"
                            + " it with what auditors and witnesses keep",
                    head.size(),
                    head.root());
        } catch (IOException | Malformed unreadable) {
            LOG.debug("what was signed last can't be read now", unreadable);
        }
    }

    /** A key is created for a new log only: a replica that has none must not sign an old one with its own. */
    private void prepare(String origin, JdbcClient jdbc) {
        try {
            if (keys.read().isPresent()) {
                if (keys.isChanging()) lock.alone(() -> keys.recover(next -> isKept(next, jdbc)));
                return;
            }
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
    @Override
    public List<VerifierKey> verifiers() {
        try {
            return ring().verifiers();
        } catch (IOException unreadable) {
            throw new LogKeyMissing(folder, unreadable);
        }
    }

    private static boolean isKept(VerifierKey successor, JdbcClient jdbc) {
        return jdbc.sql("select exists (select from key_rotation where strpos(note, :successor) > 0)")
                .param("successor", successor.toString())
                .query(Boolean.class)
                .single();
    }

    /** Why a log isn't signed as it stands: it does not continue what was signed last, as is known here or elsewhere. */
    Optional<String> refusal(Prover log) throws IOException {
        Optional<String> here = new CheckpointSigner(ring(), lastSigned).refusal(log);
        return here.isPresent() ? here : new CheckpointSigner(ring(), elsewhere.note()).refusal(log);
    }

    /** Signs the log as it stands; nobody changes the key meanwhile. */
    Signing sign(Prover log) throws IOException {
        Signing signing = lock.besideOthers(() -> new CheckpointSigner(ring(), lastSigned).sign(log));
        if (signing instanceof Signing.Signed(SignedNote note)) elsewhere.remember(note);
        return signing;
    }

    /**
     * Changes the key, and has both sign a checkpoint that the log has signed already; nobody signs meanwhile. What was signed
     * last stays that if it is newer.
     *
     * @param keep keeps the handover; when it fails, the key stays the old one
     */
    void rotate(Checkpoint handover, Consumer<SignedNote> keep) throws IOException {
        lock.alone(() -> change(handover, keep));
        LOG.warn("The key that signs the log was changed: {}", ring().current().verifier());
    }

    private void change(Checkpoint handover, Consumer<SignedNote> keep) throws IOException {
        SignedNote note = keys.rotate(handover, new SecureRandom(), keep);
        long last = new CheckpointSigner(ring(), lastSigned)
                .last()
                .map(TreeHead::size)
                .orElse(0L);
        if (handover.head().size() >= last) lastSigned.write(note);
    }

    /** What was signed last, as is known here and outside of the data folder. */
    @Override
    public List<SignedNote> notes() throws IOException {
        return Stream.concat(lastSigned.read().stream(), elsewhere.read().stream())
                .toList();
    }

    NoteFile lastSigned() {
        return lastSigned;
    }
}
