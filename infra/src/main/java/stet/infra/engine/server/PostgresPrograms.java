package stet.infra.engine.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the libraries of the executable. */
record PostgresPrograms(Path home) {

    private static final Logger log = LoggerFactory.getLogger(PostgresPrograms.class);

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static PostgresPrograms unpackedIn(Path home) {
        var archive = archive();
        try {
            var edition = edition(archive);
            if (!isUnpacked(edition, home)) {
                log.info("Unpacking PostgreSQL into {}", home);
                FileSystemUtils.deleteRecursively(home);
                unpack(archive, edition, home);
            }
            return new PostgresPrograms(home);
        } catch (IOException e) {
            throw new PostgresRefusal(
                    "PostgreSQL could not be unpacked into %s: %s.".formatted(home, e.getMessage()),
                    "Make room there (some 100 MB) and let the account that runs Stet write to it.",
                    e);
        }
    }

    private static boolean isUnpacked(String edition, Path home) throws IOException {
        var mark = home.resolve("edition");
        return Files.exists(mark) && Files.readString(mark).equals(edition);
    }

    /** The name and size of the archive, without the path of the jar that it lies in. */
    private static String edition(URL archive) throws IOException {
        var path = archive.getPath();
        return path.substring(path.lastIndexOf('/') + 1) + " "
                + archive.openConnection().getContentLengthLong();
    }

    private static URL archive() {
        var system = word(System.getProperty("os.name"));
        var processor = word(System.getProperty("os.arch"));
        var name = "/postgres-%s-%s.txz"
                .formatted(
                        system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : system,
                        processor.equals("aarch64") ? "arm_64" : processor.equals("amd64") ? "x86_64" : processor);
        var archive = PostgresPrograms.class.getResource(name);
        if (archive == null) {
            throw new PostgresRefusal(
                    "Stet carries no PostgreSQL for %s on %s.".formatted(system, processor),
                    "Start a PostgreSQL 18 yourself and name it in spring.datasource.url.");
        }
        return archive;
    }

    private static String word(String property) {
        return property.toLowerCase(Locale.ROOT);
    }

    /** Unpacks beside the final place and moves, so that a start that was cut short leaves nothing half done. */
    private static void unpack(URL archive, String edition, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var draft = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, draft);
            }
        }
        allow(draft, "rwxr-xr-x");
        Files.writeString(draft.resolve("edition"), edition);
        try {
            Files.move(draft, home);
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        var file = home.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            allow(file, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static void allow(Path file, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
