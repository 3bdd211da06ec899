package stet.infra.tlog.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.VerifierKey;

/** What an offline verifier finds when someone kept a checkpoint or a bundle from earlier. */
class KeptLogTest {
    private static final List<VerifierKey> KEYS = List.of(StoredLog.KEY.verifier());
    private static final int SIZE = 600;

    private final StoredLog log = StoredLog.of(SIZE, 100, 300, 500);

    @TempDir
    Path folder;

    @Test
    void a_kept_bundle_names_an_event_changed_with_all_that_follows_from_it() throws IOException {
        Path kept = Files.write(folder.resolve("kept"), log.bundle());
        log.tamper(123, "rewritten");
        log.rewriteLeaves();
        log.checkpoints.keySet().removeIf(size -> size < SIZE);
        assertThat(verify(log.bundle(), kept).firstBad()).isEqualTo(new IndexRange(123, 123));
    }

    @Test
    void a_restored_backup_is_found_by_what_was_kept() throws IOException {
        Path kept = Files.write(folder.resolve("kept"), log.head().bytes());
        BundleReport report = verify(StoredLog.of(500, 100, 300).bundle(), kept);
        assertThat(report.lines())
                .contains("FAIL  The log had 600 entries and now has only 500: was an older backup restored?");
        assertThat(report.firstBad()).isEqualTo(new IndexRange(500, 500));
    }

    @Test
    void a_log_that_grew_continues_what_was_kept() throws IOException {
        Path checkpoint = Files.write(
                folder.resolve("checkpoint"), StoredLog.of(250).head().bytes());
        Path bundle = Files.write(folder.resolve("bundle"), StoredLog.of(250).bundle());
        for (Path kept : List.of(checkpoint, bundle))
            assertThat(verify(log.bundle(), kept).lines())
                    .contains("ok    The first 250 events are those that were kept.", "verified");
    }

    @Test
    void a_fork_signed_with_the_logs_own_key_is_found_by_what_was_kept() throws IOException {
        Path checkpoint = Files.write(
                folder.resolve("checkpoint"), StoredLog.of(450).head().bytes());
        Path bundle = Files.write(folder.resolve("bundle"), StoredLog.of(450).bundle());
        StoredLog fork = StoredLog.of(SIZE, 300);
        fork.tamper(420, "never said");
        fork.rewriteLeaves();
        fork.sign(SIZE, StoredLog.KEY);
        assertThat(verify(fork.bundle()).isSound()).isTrue();
        BundleReport report = verify(fork.bundle(), checkpoint);
        assertThat(report.lines()).contains("FAIL  The first 450 events aren't those that were kept.");
        assertThat(report.firstBad()).isEqualTo(new IndexRange(300, 449));
        assertThat(verify(fork.bundle(), bundle).firstBad()).isEqualTo(new IndexRange(420, 420));
    }

    @Test
    void what_was_kept_must_be_good_itself() throws IOException {
        log.tamper(123, "rewritten");
        Path bad = Files.write(folder.resolve("bad"), log.bundle());
        assertThatThrownBy(() -> verify(log.bundle(), bad)).hasMessageContaining("doesn't verify itself");
        log.sign(SIZE, Keys.another("example.org/stet"));
        Path foreign = Files.write(folder.resolve("foreign"), log.head().bytes());
        assertThatThrownBy(() -> verify(log.bundle(), foreign)).hasMessageContaining("isn't to be believed");
    }

    private static BundleReport verify(byte[] bundle) throws IOException {
        return new BundleVerifier(KEYS).verify(in(bundle));
    }

    private static BundleReport verify(byte[] bundle, Path kept) throws IOException {
        try (KeptFile file = KeptFile.open(kept, KEYS)) {
            return new BundleVerifier(KEYS).verify(in(bundle), file.kept());
        }
    }

    private static ByteArrayInputStream in(byte[] bundle) {
        return new ByteArrayInputStream(bundle);
    }
}
