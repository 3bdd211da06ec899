package stet.infra.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import stet.domain.seal.Envelope;
import stet.domain.seal.Identity;
import stet.domain.source.SourceId;

/** Encrypts identities with AES-256-GCM, each with a key of its own that is used once, and bound to its source. */
final class IdentityCipher {
    static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** The log tells how long a ciphertext is; of an identity it shall not even tell that. */
    private static final int BLOCK = 512;

    private final SecureRandom random = new SecureRandom();

    /** An identity that nobody reads without its key. */
    record Encrypted(SecretKey key, Envelope envelope) {}

    Encrypted encrypt(SourceId source, Identity identity) {
        byte[] key = random(KEY_BYTES);
        byte[] nonce = random(NONCE_BYTES);
        SealedText text = SealedText.of(random(SALT_BYTES), identity);
        byte[] ciphertext = apply(Cipher.ENCRYPT_MODE, source, key, nonce, padded(text.text()));
        Base64.Encoder base64 = Base64.getEncoder();
        return new Encrypted(
                new SecretKeySpec(key, "AES"),
                new Envelope(base64.encodeToString(ciphertext), base64.encodeToString(nonce), text.commitment()));
    }

    /** What an envelope holds; it is read back exactly, or not at all. */
    SealedText decrypt(SourceId source, byte[] key, Envelope envelope) {
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] padded = apply(
                Cipher.DECRYPT_MODE,
                source,
                key,
                base64.decode(envelope.nonce()),
                base64.decode(envelope.ciphertext()));
        return SealedText.parse(new String(padded, StandardCharsets.UTF_8).stripTrailing());
    }

    /** JSON ends with a brace, so that spaces behind it are none of it. */
    private static byte[] padded(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return (text + " ".repeat((BLOCK - length % BLOCK) % BLOCK)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] random(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return some;
    }

    private static byte[] apply(int mode, SourceId source, byte[] key, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(source.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (AEADBadTagException wrong) {
            throw new WrongKey(source, wrong);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    /** The key is none of this envelope's, or the envelope is another source's. */
    static final class WrongKey extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongKey(SourceId source, Exception cause) {
            super("The key in the file of source %s does not open its identity.".formatted(source), cause);
        }
    }
}
