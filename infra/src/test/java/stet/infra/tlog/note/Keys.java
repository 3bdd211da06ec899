package stet.infra.tlog.note;

import java.nio.charset.StandardCharsets;
import stet.infra.tlog.tree.Hash;

/** Keys for tests, the same in every run. */
public final class Keys {
    private Keys() {}

    public static SigningKey log(String name) {
        return key(name, KeyType.ED25519, "first");
    }

    /** Another key of the same name. */
    public static SigningKey another(String name) {
        return key(name, KeyType.ED25519, "second");
    }

    /** And one more. */
    public static SigningKey further(String name) {
        return key(name, KeyType.ED25519, "third");
    }

    public static SigningKey witness(String name) {
        return key(name, KeyType.COSIGNATURE, "witness");
    }

    /** As a log signs when its key changes. */
    public static SignedNote handover(Checkpoint at, SigningKey old, SigningKey next) {
        return Handover.sign(at, old, next);
    }

    private static SigningKey key(String name, KeyType type, String seed) {
        byte[] secret =
                Hash.leaf((seed + name).getBytes(StandardCharsets.UTF_8)).bytes();
        KeyName key = VerifierKey.of(name, type, Ed25519.publicKeyOf(secret)).name();
        return SigningKey.parse("PRIVATE+KEY+" + new EncodedKey(key, type, secret).text());
    }
}
