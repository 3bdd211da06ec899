package stet.infra.tlog.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash of a leaf or of a node; the two can't be taken for each other (RFC 6962 §2.1, RFC 9162 §2.1.1). */
public final class Hash {
    public static final int LENGTH = 32;

    /** The root of a tree without leaves: the hash of nothing. */
    public static final Hash EMPTY_TREE = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) throw new Malformed("A hash has " + LENGTH + " bytes, not " + bytes.length + ".");
        return new Hash(bytes.clone());
    }

    public static Hash parse(String base64) {
        return of(Strict.base64(base64));
    }

    /** The leaf hash of an entry. */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** The hash of two subtrees side by side. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The plain hash of a text, as it names keys and origins. */
    public static byte[] sha256(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64, as checkpoints and proofs write it. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
