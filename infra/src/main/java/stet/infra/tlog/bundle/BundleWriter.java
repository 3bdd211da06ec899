package stet.infra.tlog.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.note.Handover;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Hash;

/**
 * Writes a bundle from front to back: {@link #begin}, then per entry {@link #event}, behind the last event of a tile its
 * {@link #tile}, behind the events that they are over the {@link #checkpoint}s, and {@link #end}. It writes what the store
 * holds, also when that is wrong; finding out is the verifier's work.
 */
public final class BundleWriter {
    private final OutputStream out;

    /**
     * Writes to a stream.
     *
     * @param out buffered, not closed here
     */
    public BundleWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Begins a bundle.
     *
     * @param handovers at which one of these keys took over from another
     * @param head the checkpoint over all events that follow
     */
    public void begin(Collection<VerifierKey> keys, Collection<SignedNote> handovers, SignedNote head)
            throws IOException {
        line(BundleLine.HEADER);
        for (VerifierKey key : keys) line(BundleLine.VKEY + key);
        write(Handover.format(handovers));
        checkpoint(head);
    }

    /**
     * Writes an event, or the place where one should be.
     *
     * @param recordedLeaf as stored, not computed from the event
     * @param canonical the event's bytes as of RFC 8785
     */
    public void event(long index, @Nullable Hash recordedLeaf, byte @Nullable [] canonical) throws IOException {
        write(BundleLine.EVENT + index + " " + orAbsent(recordedLeaf) + " ");
        if (canonical == null) write(BundleLine.ABSENT);
        else out.write(canonical);
        out.write('\n');
    }

    /** Writes the recorded root of a full tile of leaves. */
    public void tile(long index, @Nullable Hash recordedRoot) throws IOException {
        line(BundleLine.TILE + index + " " + orAbsent(recordedRoot));
    }

    /** Writes a checkpoint that the log signed on the way; the more, the narrower a forgery is located. */
    public void checkpoint(SignedNote note) throws IOException {
        String text = note.format();
        line(BundleLine.CHECKPOINT + text.lines().count());
        write(text);
    }

    public void end() throws IOException {
        line(BundleLine.END);
        out.flush();
    }

    private static String orAbsent(@Nullable Hash hash) {
        return hash == null ? BundleLine.ABSENT : hash.toString();
    }

    private void line(String line) throws IOException {
        write(line + "\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
