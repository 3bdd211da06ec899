package stet.infra.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.log.BesideTheCopy;
import stet.infra.log.LogMark;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.KeyRing;
import stet.infra.tlog.note.KeyType;
import stet.infra.tlog.note.NoteFile;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.TreeHead;

/** What an operator reads after a restore. */
class RestoredTest {
    private final KeyRing ring = KeyRing.generate("stet.example", KeyType.ED25519, new SecureRandom());

    @TempDir
    Path folder;

    @Test
    void a_copy_that_has_all_that_was_signed_is_gone_on_with() throws IOException {
        signedLast(1230);
        assertThat(sentences(true))
                .contains(
                        "has 1234 events",
                        "the first 1230 are as they were signed",
                        "Nothing that is known to be signed is missing");
    }

    @Test
    void an_older_copy_is_told_with_what_is_missing_and_how_to_go_on() throws IOException {
        signedLast(1300);
        assertThat(sentences(true))
                .contains("66 events are missing that were signed", "is over 1300", "--going-back REASON");
    }

    @Test
    void a_copy_without_its_key_is_told_where_that_belongs_and_what_to_compare() {
        assertThat(sentences(false))
                .contains("is not in " + folder + ": put it there, or Stet does not start")
                .contains("remembers what was signed last: compare the size and the root above");
    }

    @Test
    void what_is_open_again_by_going_back_in_time_is_told() {
        assertThat(sentences(true)).contains("Whoever had a password, a token or a session then has it again");
    }

    private String sentences(boolean hasKey) {
        var manifest = new Manifest(
                Instant.EPOCH, head(1234), List.of(ring.current().verifier()), new TreeSet<>(), new TreeMap<>());
        var log = new LogMark(head(1234), Optional.of(note(1230)));
        var beside = new BesideTheCopy(folder, folder.resolve("memory"));
        return String.join(
                "\n",
                new Restored(new KeptBackup(folder, manifest), folder, log, beside, hasKey)
                        .sentences(ring.verifiers(), Optional.empty()));
    }

    private void signedLast(long size) throws IOException {
        new NoteFile(folder.resolve("last-signed")).write(note(size));
    }

    private SignedNote note(long size) {
        return new Checkpoint("stet.example", head(size)).sign(ring.current());
    }

    private static TreeHead head(long size) {
        return new TreeHead(size, Hash.leaf(new byte[0]));
    }
}
