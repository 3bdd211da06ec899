package stet.infra.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.Terminal;

/** What a backup does not even begin with, in a sentence each. */
class BackupTest {
    @TempDir
    Path folder;

    @Test
    void a_backup_gets_a_folder_of_its_own() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));

        refused(there, there + " exists already");
        refused(Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere")), "exists already");
    }

    @Test
    void a_backup_does_not_lie_in_what_it_copies() throws IOException {
        Files.createDirectories(folder.resolve("postgres/data"));

        refused(folder.resolve("postgres/data/backup"), "lies in the folder of the database itself");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("postgres"));
        refused(link.resolve("backup"), "lies in the folder of the database itself");
    }

    @Test
    void where_nothing_can_be_written_is_said() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        refused(file.resolve("backup"), file + " can't be written");
    }

    private void refused(Path target, String words) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Backup(target, List.of()).of(folder.resolve("postgres")))
                .withMessageContaining(words);
    }

    @Test
    void where_there_is_no_database_none_is_made() {
        assertThat(said(BackupTest::backUpNothing)).contains("There is no database of Stet's own in");
        assertThat(folder).isEmptyDirectory();
    }

    private static List<String> backUpNothing(Typed typed) {
        return new Backup(typed.needed("--to"), List.of())
                .of(typed.needed("--to").resolveSibling("postgres"));
    }

    @Test
    void what_is_not_understood_is_not_tried() {
        assertThat(said(typed -> List.of(typed.needed("--from").toString()))).contains("--from is missing", "usage");
        assertThat(said(BackupTest::backUpNothing, "--to")).contains("--to needs a value");
        assertThat(said(BackupTest::backUpNothing, "--to=")).contains("--to= needs a value");
        assertThat(said(BackupTest::backUpNothing, "--to=a", "--to", "b")).contains("--to is there twice");
        assertThat(said(BackupTest::backUpNothing, "there")).contains("There is no option there");
        assertThat(said(BackupTest::backUpNothing, "--form", "a")).contains("There is no option --form");
    }

    private String said(Told.Deed deed) {
        return said(deed, "--to", folder.resolve("backup").toString());
    }

    private static String said(Told.Deed deed, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, UTF_8);
        int status =
                new Told(new Terminal(stream, stream), "usage", Set.of("--to", "--from")).run(List.of(arguments), deed);
        assertThat(status).isNotZero();
        return said.toString(UTF_8);
    }
}
