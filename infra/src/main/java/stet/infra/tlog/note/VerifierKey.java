package stet.infra.tlog.note;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.tree.Malformed;

/** A public key that someone trusts, written as a vkey (C2SP signed-note, Verifier keys). */
public final class VerifierKey {
    private final EncodedKey encoded;
    private final PublicKey key;

    private VerifierKey(EncodedKey encoded) {
        this.encoded = encoded;
        this.key = Ed25519.publicKey(encoded.key());
    }

    public static VerifierKey parse(String vkey) {
        EncodedKey encoded = EncodedKey.parse(vkey);
        VerifierKey key = of(encoded.name().name(), encoded.type(), encoded.key());
        if (!key.name().equals(encoded.name()))
            throw new Malformed("The key's id should be " + key.name().hexId() + "; was it mistyped?");
        return key;
    }

    static VerifierKey of(String name, KeyType type, byte[] publicKey) {
        return new VerifierKey(new EncodedKey(KeyName.of(name, type, publicKey), type, publicKey));
    }

    public KeyName name() {
        return encoded.name();
    }

    public KeyType type() {
        return encoded.type();
    }

    boolean verifies(String text, NoteSignature signature) {
        byte[] signed = signature.signature();
        return switch (encoded.type()) {
            case ED25519 -> verifies(text, signed);
            case COSIGNATURE ->
                Cosignature.isPossible(signed)
                        && verifies(Cosignature.message(text, Cosignature.time(signed)), Cosignature.signature(signed));
        };
    }

    private boolean verifies(String message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE
                && Ed25519.verify(key, message.getBytes(StandardCharsets.UTF_8), signature);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The vkey. */
    @Override
    public String toString() {
        return encoded.text();
    }
}
