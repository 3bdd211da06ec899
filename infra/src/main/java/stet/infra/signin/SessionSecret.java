package stet.infra.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import stet.infra.account.TokenText;

/**
 * What a browser's cookie holds: 32 random bytes in base64url. The database has only their hash; what is made of them besides
 * is known to whoever has the cookie, on every replica, and to nobody who reads the database.
 */
public record SessionSecret(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    public SessionSecret {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("no secret of a session");
    }

    /** One that nobody has. */
    public static SessionSecret random() {
        return new SessionSecret(base64(randomBytes(32)));
    }

    /** The secret that a cookie holds, if it has the shape of one. */
    public static Optional<SessionSecret> read(@Nullable String cookie) {
        return cookie != null && SHAPE.matcher(cookie).matches()
                ? Optional.of(new SessionSecret(cookie))
                : Optional.empty();
    }

    byte[] hash() {
        return TokenText.sha256(value);
    }

    /** What each form carries that is shown to this browser, and that no other site can know. */
    public String formToken() {
        return base64(derived("forms"));
    }

    /** A text that only whoever has the secret can read or make. */
    public byte[] seal(String text) {
        byte[] nonce = randomBytes(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        }
    }

    /** What was sealed with this secret; empty for anything else. */
    public Optional<String> unseal(byte[] sealed) {
        if (sealed.length < NONCE) return Optional.empty();
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE));
            return Optional.of(new String(cipher.doFinal(sealed, NONCE, sealed.length - NONCE), UTF_8));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived("words"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "…";
    }
}
