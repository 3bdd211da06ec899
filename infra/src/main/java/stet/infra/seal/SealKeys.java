package stet.infra.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceId;
import stet.infra.engine.StetProperties;
import stet.infra.tlog.note.DurableFile;
import stet.infra.tlog.tree.Hash;

/**
 * The keys of sealed sources: a file for each, beside the database, so that whoever copies that reads nobody's name. A mark tells
 * the folder from any other: the log has its hash, so that a replica with a folder of its own is noticed.
 */
@Component
class SealKeys {
    private static final String MARK = "folder";

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    SealKeys(SealProperties settings, StetProperties stet) {
        this.folder = settings.folder(stet);
    }

    /** The hash of the folder's mark; empty when it has none. */
    Optional<String> mark() throws IOException {
        Path mark = folder.resolve(MARK);
        if (Files.notExists(mark)) return Optional.empty();
        return Optional.of(
                HexFormat.of().formatHex(Hash.sha256(Files.readString(mark).strip())));
    }

    /** The same; a folder without a mark is marked. */
    synchronized String markOrBegin() throws IOException {
        Optional<String> present = mark();
        if (present.isPresent()) return present.get();
        byte[] mark = new byte[32];
        random.nextBytes(mark);
        DurableFile.replace(folder.resolve(MARK), HexFormat.of().formatHex(mark).getBytes(StandardCharsets.US_ASCII));
        return mark().orElseThrow();
    }

    /** Has the key on the disk before anything that was encrypted with it is recorded. */
    void keep(SourceId source, byte[] key) throws IOException {
        DurableFile.replace(file(source), key);
    }

    /** The key of a source; absent when it isn't here. */
    byte @Nullable [] find(SourceId source) throws IOException {
        Path file = file(source);
        return Files.exists(file) ? Files.readAllBytes(file) : null;
    }

    /** Overwrites a key and removes it; whether there was one. */
    boolean destroy(SourceId source) throws IOException {
        return DurableFile.destroy(file(source));
    }

    private Path file(SourceId source) {
        return folder.resolve(source.toString());
    }
}
