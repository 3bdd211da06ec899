package stet.infra.engine.server;

import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A generated password that is kept in a file. */
final class Secret {

    private Secret() {}

    static String in(Path file) throws IOException {
        if (!Files.exists(file)) {
            keep(generated(), file);
        }
        return Files.readString(file);
    }

    private static String generated() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Writes beside and moves, so that a start that was cut short leaves no half of a password. */
    private static void keep(String secret, Path file) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        OwnersFiles.create(draft);
        Files.writeString(draft, secret, WRITE, SYNC);
        Files.move(draft, file);
    }
}
