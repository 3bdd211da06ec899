package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.KeyFile;
import stet.infra.tlog.note.KeyRing;
import stet.infra.tlog.note.KeyType;
import stet.infra.tlog.note.NoteFile;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.TreeHead;

/** What tells whether a copy is older than what was signed. */
class BesideTheCopyTest {
    @TempDir
    Path folder;

    private BesideTheCopy beside = new BesideTheCopy(Path.of("keys"), Path.of("memory"));
    private KeyRing ring = KeyRing.generate("stet.example", KeyType.ED25519, new SecureRandom());

    @BeforeEach
    void makeKeys() throws IOException {
        beside = new BesideTheCopy(folder.resolve("keys"), folder.resolve("memory"));
        ring = new KeyFile(beside.keys().resolve("key"))
                .readOrCreate("stet.example", KeyType.ED25519, new SecureRandom());
    }

    @Test
    void keys_are_there_or_not() throws IOException {
        assertThat(beside.verifiers()).containsExactly(first());
        assertThat(new BesideTheCopy(folder.resolve("nowhere"), folder).verifiers())
                .isEmpty();
    }

    @Test
    void the_larger_of_two_memories_counts() throws IOException {
        assertThat(beside.signedLast(first())).isEmpty();

        signed(beside.keys().resolve("last-signed"), 7);
        assertThat(beside.signedLast(first())).map(TreeHead::size).contains(7L);

        signed(Elsewhere.in(beside.memory(), first()).file(), 9);
        assertThat(beside.signedLast(first())).map(TreeHead::size).contains(9L);
    }

    @Test
    void what_is_set_aside_is_kept_and_no_longer_known() throws IOException {
        signed(beside.keys().resolve("last-signed"), 7);
        signed(Elsewhere.in(beside.memory(), first()).file(), 9);

        var aside = beside.setAside(first(), Instant.parse("2026-11-30T02:17:00Z"));

        assertThat(beside.signedLast(first())).isEmpty();
        assertThat(aside)
                .hasSize(2)
                .allSatisfy(file -> assertThat(file).isNotEmptyFile())
                .first()
                .isEqualTo(beside.keys().resolve("last-signed.before-2026-11-30T021700Z"));
        assertThat(beside.setAside(first(), Instant.EPOCH)).isEmpty();
    }

    private VerifierKey first() {
        return ring.current().verifier();
    }

    private void signed(Path file, long size) throws IOException {
        TreeHead head = new TreeHead(size, Hash.leaf(new byte[0]));
        new NoteFile(file).write(new Checkpoint("stet.example", head).sign(ring.current()));
    }
}
