package stet.app.admission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;

/**
 * A body while it arrives. Whoever reads it, as a form or as JSON, waits within bounds only: for the whole body, not for each
 * of its bytes, and together with a bounded number of others.
 */
final class IncomingBody implements InputBuffer {
    /** Smaller ones take no room worth counting. */
    static final long SMALL = 64 * 1024;

    private static final Duration GLANCE = Duration.ofMillis(2);

    /** A body often comes in a packet behind its header's; who is as quick as that takes nobody's place. */
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Request request;
    private final InputBuffer source;
    private final Supplier<Patience> sender;
    private @Nullable Patience patience;
    private long began;
    private long read;
    private long reserved;

    IncomingBody(Request request, InputBuffer source, Supplier<Patience> sender) {
        this.request = request;
        this.source = source;
        this.sender = sender;
    }

    /** Takes what nobody reads. */
    private final ApplicationBufferHandler nobody = new ApplicationBufferHandler() {
        private ByteBuffer last = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    };

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (patience == null) begin();
        if (!isComplete() && !hasArrived()) await();
        int bytes = source.doRead(handler);
        if (bytes > 0) count(bytes);
        return bytes;
    }

    @Override
    public int available() {
        return source.available();
    }

    private void begin() {
        began = System.nanoTime();
        patience = sender.get();
        long length = request.getContentLengthLong();
        if (length > SMALL) reserve(length);
    }

    private void count(int bytes) {
        read += bytes;
        if (read > SMALL && read > reserved) reserve(Math.max(SMALL, read - reserved));
    }

    private void reserve(long bytes) {
        if (!allowed().room().take(bytes)) throw new RefusedRequest(busy());
        reserved += bytes;
    }

    private Patience allowed() {
        Patience known = patience;
        if (known == null) throw new IllegalStateException("nobody has read yet");
        return known;
    }

    private boolean isComplete() {
        AtomicBoolean complete = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, complete);
        return complete.get();
    }

    private boolean hasArrived() {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    private void await() {
        if (arrivesWithin(AT_ONCE)) return;
        if (!allowed().slow().tryAcquire()) throw new RefusedRequest(busy());
        try {
            if (!arrivesWithin(allowed().within().minusNanos(System.nanoTime() - began)))
                throw new RefusedRequest(tooSlow());
        } finally {
            allowed().slow().release();
        }
    }

    private boolean arrivesWithin(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(GLANCE.toNanos());
            if (hasArrived()) return true;
        }
        return false;
    }

    private static Refusal busy() {
        return Refusal.of(
                        503,
                        "busy",
                        "Stet works on as much as it can hold, so nothing of this was done. Send it again in a few seconds.")
                .with("Retry-After", "2");
    }

    private static Refusal tooSlow() {
        return Refusal.of(
                408,
                "body-too-slow",
                "What you sent did not arrive whole in time, so nothing of it was done. Send it again.");
    }

    /**
     * Whether all of it was read, or thrown away now: whoever still sends would not hear the answer otherwise. Who has stopped
     * sending is not waited for.
     */
    boolean isGone() {
        long until = System.nanoTime() + LAST_WORDS.toNanos();
        try {
            while (!isComplete()) {
                if (System.nanoTime() > until || (!hasArrived() && !arrivesWithin(AT_ONCE))) return false;
                if (source.doRead(nobody) < 0) return true;
            }
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    void giveRoomBack() {
        if (patience != null) patience.room().giveBack(reserved);
    }
}
