package stet.infra.tlog.note;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import stet.infra.tlog.tree.Malformed;

/** A private key, written as Go's note package writes it: {@code PRIVATE+KEY+name+id+base64(type || seed)}. */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, KeyType type, byte[] seed) {
        this.seed = seed;
        this.verifier = VerifierKey.of(name, type, Ed25519.publicKeyOf(seed));
    }

    public static SigningKey generate(String name, KeyType type, SecureRandom random) {
        byte[] seed = new byte[Ed25519.KEY];
        random.nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    static boolean isWritten(String line) {
        return line.startsWith(PREFIX);
    }

    /** Reads a private key; no message says anything of it. */
    public static SigningKey parse(String skey) {
        if (!isWritten(skey)) throw new Malformed("A private key begins with " + PREFIX + ".");
        EncodedKey encoded = EncodedKey.parse(skey.substring(PREFIX.length()));
        SigningKey key = new SigningKey(encoded.name().name(), encoded.type(), encoded.key());
        if (!key.verifier.name().equals(encoded.name())) throw new Malformed("The private key's id isn't its own.");
        return key;
    }

    /** The secret itself. */
    public String encoded() {
        return PREFIX + new EncodedKey(verifier.name(), verifier.type(), seed).text();
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs a note's text. */
    public NoteSignature sign(String text) {
        expect(KeyType.ED25519);
        return signed(Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Says that this witness saw the checkpoint, consistent with all before it, at that time. */
    public NoteSignature cosign(Checkpoint checkpoint, Instant at) {
        expect(KeyType.COSIGNATURE);
        long time = at.getEpochSecond();
        String message = Cosignature.message(checkpoint.text(), time);
        byte[] signature = Ed25519.sign(seed, message.getBytes(StandardCharsets.UTF_8));
        return signed(Cosignature.join(time, signature));
    }

    private void expect(KeyType type) {
        if (verifier.type() != type) throw new IllegalStateException(this + " isn't a key of type " + type);
    }

    private NoteSignature signed(byte[] signature) {
        return NoteSignature.of(verifier.name(), signature);
    }

    @Override
    public String toString() {
        return "private key of " + verifier.name();
    }
}
