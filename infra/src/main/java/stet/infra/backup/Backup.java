package stet.infra.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;
import stet.infra.engine.server.OwnServer;
import stet.infra.engine.server.OwnersFiles;
import stet.infra.tlog.note.VerifierKey;

/** A folder that gets its name when everything is in it, and on the disk: until then it is none. */
final class Backup {
    static final String CHECKPOINT = "checkpoint";

    private final Path folder;
    private final List<VerifierKey> keys;

    Backup(Path folder, List<VerifierKey> keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** Makes it of a database, and says in sentences what it holds. */
    List<String> of(Path database) {
        Path draft = draft(database);
        try (OwnServer server = OwnServer.in(database)) {
            Copying copying = new Copying(draft);
            Manifest manifest = copy(server, copying);
            complete(draft, copying, manifest);
            return List.of(
                    "Backed up the database in %s as it was at %s: %d files, %d MB, into %s."
                            .formatted(
                                    database, manifest.made(), manifest.files().size(), copying.bytes() >> 20, folder),
                    "The log has %d events, with the root %s."
                            .formatted(manifest.head().size(), manifest.head().root()));
        } finally {
            FileSystemUtils.deleteRecursively(draft.toFile());
        }
    }

    private Path draft(Path database) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS))
            throw new Refused(
                    "%s exists already. A backup gets a folder of its own, with a name that is new.".formatted(folder));
        Path parent = Objects.requireNonNull(folder.getParent(), "the root exists");
        try {
            Path real = Files.createDirectories(parent).toRealPath();
            if (Files.exists(database) && real.startsWith(database.toRealPath()))
                throw new Refused(
                        "%s lies in the folder of the database itself. Put the backup elsewhere, best on another disk."
                                .formatted(folder));
            return Files.createTempDirectory(real, folder.getFileName() + "-unfinished-");
        } catch (IOException unwritable) {
            throw Refused.unwritable(parent, unwritable);
        }
    }

    private Manifest copy(OwnServer server, Copying copying) {
        DatabaseCopy.Copied copied = new DatabaseCopy(server, copying).make();
        copied.mark()
                .checkpoint()
                .ifPresent(note -> copying.content(note.format().getBytes(UTF_8), CHECKPOINT));
        return new Manifest(copied.at(), copied.mark().head(), keys, copying.folders(), copying.files());
    }

    private void complete(Path draft, Copying copying, Manifest manifest) {
        try {
            manifest.write(draft);
            copying.sync();
            OwnersFiles.sync(draft.resolve(Manifest.NAME));
            OwnersFiles.syncNames(draft);
            Files.move(draft, folder);
            OwnersFiles.syncNames(Objects.requireNonNull(draft.getParent(), "a folder of a folder"));
        } catch (IOException full) {
            throw Refused.unwritable(folder, full);
        }
    }
}
