package stet.infra.engine.server;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only the account which runs Stet may read. */
public final class OwnersFiles {

    private static final FileAttribute<?> ONLY_THE_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final FileAttribute<?> ONLY_THE_OWNER_ENTERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private OwnersFiles() {}

    static void create(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, ONLY_THE_OWNER);
        } else {
            Files.createFile(file);
        }
    }

    /** Makes a folder that nobody else may look into. */
    public static void createFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.createDirectory(folder, ONLY_THE_OWNER_ENTERS);
        } else {
            Files.createDirectory(folder);
        }
    }

    /** Has a file outlast the next power failure. */
    public static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, WRITE)) {
            channel.force(true);
        }
    }

    /** Has a folder remember what was moved into it, even if the power fails the next moment. */
    public static void syncNames(Path folder) throws IOException {
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
