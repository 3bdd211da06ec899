package stet.infra.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as {@code sha256sum} writes it. */
final class Sha256 {
    private final MessageDigest digest = digest();

    void update(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    /** Of all that was given so far. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a small file. */
    static String of(Path file) {
        Sha256 hash = new Sha256();
        try {
            byte[] content = Files.readAllBytes(file);
            hash.update(content, content.length);
            return hash.hex();
        } catch (IOException unreadable) {
            throw Refused.unreadable(file, unreadable);
        }
    }

    static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
