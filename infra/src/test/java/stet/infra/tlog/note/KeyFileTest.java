package stet.infra.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.note.Opening.Opened;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;

/** The log's keys, kept in a file beside the database. */
class KeyFileTest {
    private static final String ORIGIN = "example.org/stet";
    private static final Checkpoint HANDOVER = new Checkpoint(ORIGIN, new TreeHead(1, Hash.leaf(new byte[0])));

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path folder;

    @Test
    void the_first_key_is_created_once_and_for_its_owner_alone() throws IOException {
        Path file = folder.resolve("keys/log.key");
        KeyRing created = new KeyFile(file).readOrCreate(ORIGIN, KeyType.ED25519, random);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        KeyRing read = new KeyFile(file).readOrCreate(ORIGIN, KeyType.ED25519, random);
        assertThat(read.verifiers()).isEqualTo(created.verifiers());
        assertThat(read.current().encoded()).isEqualTo(created.current().encoded());
    }

    @Test
    void a_key_that_others_could_read_is_not_used() throws IOException {
        Path file = folder.resolve("log.key");
        KeyFile keys = new KeyFile(file);
        keys.readOrCreate(ORIGIN, KeyType.ED25519, random);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(keys::read).isInstanceOf(IOException.class).hasMessageContaining("chmod 600");
    }

    @Test
    void after_a_rotation_the_old_key_verifies_and_signs_no_more() throws IOException {
        Path file = folder.resolve("log.key");
        KeyFile keys = new KeyFile(file);
        KeyRing old = keys.readOrCreate(ORIGIN, KeyType.ED25519, random);
        SignedNote before = HANDOVER.sign(old.current());
        SignedNote handover = keys.rotate(HANDOVER, random, note -> {});
        KeyRing now = keys.read().orElseThrow();

        assertThat(now.former()).containsExactly(old.current().verifier());
        assertThat(now.current().verifier()).isNotEqualTo(old.current().verifier());
        assertThat(Files.readString(file)).doesNotContain(old.current().encoded());
        assertThat(Checkpoint.open(before, now.verifiers())).isInstanceOf(Opened.class);
        assertThat(Handover.successor(handover, List.of(old.current().verifier())))
                .contains(now.current().verifier());
        for (VerifierKey key : now.verifiers())
            assertThat(Checkpoint.open(handover, List.of(key))).isInstanceOf(Opened.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_handover_that_could_not_be_kept_leaves_the_key_as_it_was() throws IOException {
        Path file = folder.resolve("log.key");
        KeyFile keys = new KeyFile(file);
        KeyRing old = keys.readOrCreate(ORIGIN, KeyType.ED25519, random);

        assertThatThrownBy(() -> keys.rotate(HANDOVER, random, note -> {
                    throw new IllegalStateException("The database is away.");
                }))
                .hasMessage("The database is away.");
        assertThat(keys.read().orElseThrow().current().encoded())
                .isEqualTo(old.current().encoded());

        keys.recover(next -> false);
        assertThat(keys.read().orElseThrow().verifiers()).isEqualTo(old.verifiers());
        keys.recover(next -> true);
        assertThat(keys.read().orElseThrow().verifiers()).isEqualTo(old.verifiers());
    }

    @Test
    void a_change_of_key_that_was_cut_short_once_the_handover_was_kept_is_ended() throws IOException {
        Path file = folder.resolve("log.key");
        KeyFile keys = new KeyFile(file);
        KeyRing old = keys.readOrCreate(ORIGIN, KeyType.ED25519, random);
        List<SignedNote> kept = new ArrayList<>();
        assertThatThrownBy(() -> keys.rotate(HANDOVER, random, note -> {
                    kept.add(note);
                    throw new IllegalStateException("Killed.");
                }))
                .hasMessage("Killed.");

        keys.recover(next -> kept.getFirst().format().contains(next.toString()));

        assertThat(keys.read().orElseThrow().former())
                .containsExactly(old.current().verifier());
        assertThat(Files.readString(file)).doesNotContain(old.current().encoded());
        assertThat(Handover.successor(kept.getFirst(), List.of(old.current().verifier())))
                .contains(keys.read().orElseThrow().current().verifier());
    }

    @Test
    void a_damaged_key_file_is_refused_without_showing_the_key() throws IOException {
        Path file = folder.resolve("log.key");
        KeyFile keys = new KeyFile(file);
        String secret =
                keys.readOrCreate(ORIGIN, KeyType.ED25519, random).current().encoded();
        Files.writeString(file, secret.replace("+KEY+example.org", "+KEY+example.com"));
        assertThatThrownBy(keys::read)
                .isInstanceOf(Malformed.class)
                .hasMessageNotContaining(secret.substring(secret.length() - 20));
        Files.writeString(file, "# nothing\n");
        assertThatThrownBy(keys::read).hasMessage("The key file has no key.");
    }
}
