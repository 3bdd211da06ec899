package stet.infra.desk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The request that carries a command, recorded with every event that follows from it.
 *
 * @param requestId names the request in logs and answers
 * @param cause the event that a policy answers, absent when a person or a machine asked
 * @param idempotency makes a repeated request have one effect, absent when the caller sent no key
 * @param expectedVersion the version that the caller has seen, absent when any will do
 */
public record Request(
        Channel channel,
        String requestId,
        @Nullable String cause,
        @Nullable Idempotency idempotency,
        @Nullable Long expectedVersion) {

    /**
     * A key under which one effect happens once per account.
     *
     * @param key what the caller sent
     * @param fingerprint SHA-256 of what was asked, in hexadecimal, so that one key never means two things
     */
    public record Idempotency(String key, String fingerprint) {
        private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

        /** Whether this can be a key: 1 to 255 visible ASCII characters. */
        public static boolean isKey(String text) {
            return KEY.matcher(text).matches();
        }
    }

    public static Request of(Channel channel, String requestId) {
        return new Request(channel, requestId, null, null, null);
    }
}
