package stet.infra.tlog.note;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/** A witness's signature over the time and a checkpoint, version 1 (C2SP tlog-cosignature, Ed25519 signed message). */
final class Cosignature {
    private static final String HEADER = "cosignature/v1\n";

    /** No clock says more. */
    private static final long LATEST = Instant.MAX.getEpochSecond();

    private Cosignature() {}

    static String message(String text, long time) {
        return HEADER + "time " + time + "\n" + text;
    }

    static byte[] join(long time, byte[] signature) {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array();
    }

    static boolean isPossible(byte[] timed) {
        return timed.length == Long.BYTES + Ed25519.SIGNATURE && time(timed) >= 0 && time(timed) <= LATEST;
    }

    /** Seconds since 1970. */
    static long time(byte[] timed) {
        return ByteBuffer.wrap(timed).getLong();
    }

    static byte[] signature(byte[] timed) {
        return Arrays.copyOfRange(timed, Long.BYTES, timed.length);
    }
}
