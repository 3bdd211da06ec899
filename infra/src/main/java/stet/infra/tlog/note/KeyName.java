package stet.infra.tlog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/**
 * Which key signed: its owner's name and the start of its hash (C2SP signed-note, Signatures).
 *
 * @param name usually an address without scheme, such as {@code example.org/stet}
 * @param id first four bytes of the hash over name, type and key
 */
public record KeyName(String name, int id) {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{IsWhite_Space}\\p{Cs}+]");

    public KeyName {
        if (name.isEmpty()) throw new Malformed("A key's name can't be empty.");
        if (FORBIDDEN.matcher(name).find())
            throw new Malformed("A key's name has neither spaces nor plus signs: " + Strict.shown(name));
    }

    static KeyName of(String name, KeyType type, byte[] publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(type.identifier());
            return new KeyName(name, ByteBuffer.wrap(digest.digest(publicKey)).getInt());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    String hexId() {
        return "%08x".formatted(id);
    }

    @Override
    public String toString() {
        return name + "+" + hexId();
    }
}
