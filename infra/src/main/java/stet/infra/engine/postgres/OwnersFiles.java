package stet.infra.engine.postgres;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only the account which runs Stet may read. */
final class OwnersFiles {

    private static final FileAttribute<?> ONLY_THE_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OwnersFiles() {}

    static void create(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, ONLY_THE_OWNER);
        } else {
            Files.createFile(file);
        }
    }

    /** Has a folder remember what was moved into it, even if the power fails the next moment. */
    static void syncNames(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (var channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
