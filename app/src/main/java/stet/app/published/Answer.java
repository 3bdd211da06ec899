package stet.app.published;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What is sent, with the tag by which whoever has it already is told so. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(HttpStatus status, MediaType type, byte[] body, String tag) {
    private static final int ENOUGH = 16;

    static Answer of(HttpStatus status, MediaType type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, type, body, tag(body));
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, ENOUGH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
