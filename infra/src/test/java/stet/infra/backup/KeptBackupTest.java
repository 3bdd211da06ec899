package stet.infra.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import stet.infra.tlog.tree.TreeHead;

/** A backup that is not as it was made is refused, with the name of what is otherwise. */
class KeptBackupTest {
    @TempDir
    Path folder;

    private Path backup = Path.of("none yet");

    @BeforeEach
    void makeOne() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.createDirectories(source.resolve("pg_notify"));
        Files.createDirectories(source.resolve("pg_replslot/left"));
        Files.writeString(source.resolve("PG_VERSION"), "18\n");
        Files.writeString(source.resolve("postmaster.pid"), "12345\n");
        backup = Files.createDirectories(folder.resolve("backup"));
        Copying copying = new Copying(backup);
        copying.tree(source, DatabaseCopy.NAME, new LeftOut());
        copying.content("a checkpoint".getBytes(UTF_8), Backup.CHECKPOINT);
        new Manifest(Instant.EPOCH, TreeHead.EMPTY, List.of(), copying.folders(), copying.files()).write(backup);
    }

    @Test
    void what_was_copied_is_put_back_and_what_only_a_running_server_needs_is_not() throws IOException {
        Path target = folder.resolve("target");

        KeptBackup.in(backup).putInto(target);

        assertThat(target.resolve("PG_VERSION")).hasContent("18\n");
        assertThat(target.resolve("pg_notify")).isEmptyDirectory();
        assertThat(target.resolve("pg_replslot")).isEmptyDirectory();
        assertThat(target.resolve("postmaster.pid")).doesNotExist();
        assertThat(target.resolve(Backup.CHECKPOINT)).doesNotExist();
    }

    @Test
    void one_that_was_cut_short_is_none() throws IOException {
        Path manifest = backup.resolve(Manifest.NAME);
        String whole = Files.readString(manifest);

        Files.writeString(manifest, whole.substring(0, whole.length() - 2));
        refused(manifest + " is not as it was written");
        Files.writeString(manifest, whole.lines().limit(4).reduce("", (all, line) -> all + line + "\n"));
        refused(manifest + " is not as it was written");
        Files.writeString(manifest, "");
        refused(manifest + " is not as it was written");
        Files.delete(manifest);
        refused("it has no manifest");
    }

    @Test
    void a_manifest_that_says_something_else_is_not_believed() throws IOException {
        Path manifest = backup.resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readString(manifest).replace("# folder database/pg_notify\n", ""));

        refused(manifest + " is not as it was written");
    }

    @Test
    void a_changed_byte_is_refused_with_the_name_of_its_file() throws IOException {
        Path changed = backup.resolve("database/PG_VERSION");
        Files.writeString(changed, "19\n");
        refused(changed + " is not as it was backed up");

        makeAgain();
        Files.writeString(backup.resolve(Backup.CHECKPOINT), "a chequepoint");
        refused(backup.resolve(Backup.CHECKPOINT) + " is not as it was backed up");
    }

    private void makeAgain() throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve("source"));
        FileSystemUtils.deleteRecursively(backup);
        makeOne();
    }

    @Test
    void a_file_that_is_missing_or_was_put_in_is_refused_with_its_name() throws IOException {
        Files.createFile(backup.resolve("database/standby.signal"));
        refused(backup.resolve("database/standby.signal") + " is no part of the backup");
        Files.delete(backup.resolve("database/standby.signal"));
        Files.delete(backup.resolve("database/PG_VERSION"));
        refused(backup.resolve("database/PG_VERSION") + " is missing");
    }

    @Test
    void a_link_in_the_place_of_a_file_is_not_followed() throws IOException {
        Path file = backup.resolve("database/PG_VERSION");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "17\n");
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);

        refused(file + " is not as it was backed up");
    }

    @Test
    void the_manifest_is_one_that_others_tools_read() throws Exception {
        Process check = new ProcessBuilder("sha256sum", "--check", "--quiet", "--strict", Manifest.NAME)
                .directory(backup.toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(check.getInputStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(check.waitFor()).isZero();
    }

    private void refused(String words) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> KeptBackup.in(backup).putInto(Files.createTempDirectory(folder, "target")))
                .withMessageContaining(words);
    }
}
