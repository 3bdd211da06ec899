package stet.infra.backup;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import stet.infra.engine.server.OwnersFiles;

/** Copies files into a folder, and remembers what it copied by SHA-256. */
final class Copying {
    private static final int AT_ONCE = 1 << 16;

    private final Path target;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final SortedSet<String> folders = new TreeSet<>();
    private long bytes;

    Copying(Path target) {
        this.target = target;
    }

    /**
     * Copies a folder that others write in: what grows is copied as far as it reads, what vanishes is left out.
     *
     * @param name what it is called in the copy
     * @param leftOut tells what isn't copied, by its path in the folder
     */
    void tree(Path source, String name, Predicate<Path> leftOut) {
        try {
            Files.walkFileTree(source, new Walk(source, name, leftOut));
        } catch (IOException unreadable) {
            throw Refused.unreadable(source, unreadable);
        }
    }

    /** Copies one file, which must be there. */
    void file(Path source, String name) {
        try (InputStream in = Files.newInputStream(source)) {
            stream(in, source, name);
        } catch (IOException unreadable) {
            throw Refused.unreadable(source, unreadable);
        }
    }

    /** Writes what was never a file. */
    void content(byte[] content, String name) {
        Path file = target.resolve(name);
        try (OutputStream out = Files.newOutputStream(file, CREATE_NEW, WRITE)) {
            out.write(content);
        } catch (IOException full) {
            throw Refused.unwritable(target, full);
        }
        Sha256 hash = new Sha256();
        hash.update(content, content.length);
        remember(name, hash, content.length);
    }

    private void stream(InputStream in, Path source, String name) {
        try (OutputStream out = Files.newOutputStream(target.resolve(name), CREATE_NEW, WRITE)) {
            Sha256 hash = new Sha256();
            remember(name, hash, pass(in, source, hash, out));
        } catch (IOException full) {
            throw Refused.unwritable(target, full);
        }
    }

    private static long pass(InputStream in, Path source, Sha256 hash, OutputStream out) throws IOException {
        byte[] part = new byte[AT_ONCE];
        long length = 0;
        for (int read = read(in, part, source); read >= 0; read = read(in, part, source)) {
            hash.update(part, read);
            out.write(part, 0, read);
            length += read;
        }
        return length;
    }

    private static int read(InputStream in, byte[] part, Path source) {
        try {
            return in.read(part);
        } catch (IOException unreadable) {
            throw Refused.unreadable(source, unreadable);
        }
    }

    private void remember(String name, Sha256 hash, long length) {
        files.put(name, hash.hex());
        bytes += length;
    }

    /** Makes a folder that may stay empty. */
    void folder(String name) {
        try {
            Files.createDirectories(target.resolve(name));
            folders.add(name);
        } catch (IOException full) {
            throw Refused.unwritable(target, full);
        }
    }

    /** Has everything outlast the next power failure; all at once, since that takes a tenth of the time. */
    void sync() {
        try {
            for (String file : files.keySet()) OwnersFiles.sync(target.resolve(file));
            for (String folder : folders) OwnersFiles.syncNames(target.resolve(folder));
        } catch (IOException full) {
            throw Refused.unwritable(target, full);
        }
    }

    SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    SortedSet<String> folders() {
        return Collections.unmodifiableSortedSet(folders);
    }

    /** How much was copied. */
    long bytes() {
        return bytes;
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path source;
        private final String name;
        private final Predicate<Path> leftOut;

        Walk(Path source, String name, Predicate<Path> leftOut) {
            this.source = source;
            this.name = name;
            this.leftOut = leftOut;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (leftOut.test(source.relativize(folder))) return FileVisitResult.SKIP_SUBTREE;
            folder(named(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (leftOut.test(source.relativize(file))) return FileVisitResult.CONTINUE;
            try (InputStream in = Files.newInputStream(file)) {
                stream(in, file, named(file));
            } catch (NoSuchFileException gone) {
                return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw failure;
        }

        private String named(Path path) {
            String within = source.relativize(path).toString().replace('\\', '/');
            return within.isEmpty() ? name : name + "/" + within;
        }
    }
}
