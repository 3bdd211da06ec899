package stet.infra.account;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A token as its owner holds it: {@code stet_}, 32 random bytes in base 62, and a checksum that finds a typo
 * or a cut end without asking anyone, as GitHub's tokens do.
 */
public record TokenText(String value) {
    private static final String PREFIX = "stet_";
    private static final int SECRET = 43;
    private static final int CHECKSUM = 6;
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9A-Za-z]{%d}".formatted(SECRET + CHECKSUM));
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    static TokenText random(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = PREFIX + base62(new BigInteger(1, bytes), SECRET);
        return new TokenText(secret + checksum(secret));
    }

    boolean isToken() {
        return SHAPE.matcher(value).matches();
    }

    boolean isIntact() {
        int end = value.length() - CHECKSUM;
        return isToken() && value.substring(end).equals(checksum(value.substring(0, end)));
    }

    byte[] hash() {
        return sha256(value);
    }

    /** Needs no salt, because what it hashes is random and long. */
    public static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECKSUM);
    }

    private static String base62(BigInteger number, int length) {
        BigInteger radix = BigInteger.valueOf(DIGITS.length());
        StringBuilder digits = new StringBuilder();
        for (BigInteger rest = number; digits.length() < length; rest = rest.divide(radix))
            digits.append(DIGITS.charAt(rest.mod(radix).intValue()));
        return digits.reverse().toString();
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
