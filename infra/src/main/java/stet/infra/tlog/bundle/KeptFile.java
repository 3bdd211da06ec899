package stet.infra.tlog.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;

/** A checkpoint or a whole bundle that someone kept, in a file; with a bundle each single event can be compared. */
public final class KeptFile implements AutoCloseable {
    private final Kept kept;
    private final InputStream in;

    private KeptFile(Kept kept, InputStream in) {
        this.kept = kept;
        this.in = in;
    }

    /**
     * Opens what was kept, if it is good itself.
     *
     * @throws Malformed if it isn't, or isn't signed with one of the keys
     */
    public static KeptFile open(Path file, Collection<VerifierKey> trusted) throws IOException {
        return isBundle(file) ? bundle(file, trusted) : checkpoint(file, trusted);
    }

    private static boolean isBundle(Path file) throws IOException {
        try (InputStream in = BundleVerifier.unzipped(Files.newInputStream(file))) {
            byte[] header = BundleLine.HEADER.getBytes(StandardCharsets.US_ASCII);
            return Arrays.equals(in.readNBytes(header.length), header);
        }
    }

    private static KeptFile checkpoint(Path file, Collection<VerifierKey> trusted) throws IOException {
        SignedNote note = SignedNote.parse(Files.readAllBytes(file));
        return switch (Checkpoint.open(note, trusted)) {
            case Opening.Opened(Checkpoint checkpoint, var signatures) ->
                new KeptFile(Kept.of(checkpoint.head()), InputStream.nullInputStream());
            case Opening.Refused(String sentence) ->
                throw new Malformed("What was kept isn't to be believed: " + sentence);
        };
    }

    private static KeptFile bundle(Path file, Collection<VerifierKey> trusted) throws IOException {
        TreeHead head = soundHead(file, trusted);
        InputStream in = Files.newInputStream(file);
        Leaves leaves = new Leaves(new BundleReader(BundleVerifier.unzipped(in)));
        return new KeptFile(new Kept(head, leaves, true), in);
    }

    private static TreeHead soundHead(Path file, Collection<VerifierKey> trusted) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            BundleReport report = new BundleVerifier(trusted).verify(in);
            TreeHead head = report.head();
            if (head != null && report.isSound()) return head;
            throw new Malformed("The bundle that was kept doesn't verify itself: " + String.join(" ", report.lines()));
        }
    }

    public Kept kept() {
        return kept;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The leaves of a bundle that was verified. */
    private static final class Leaves implements Iterator<Hash> {
        private final BundleReader reader;
        private @Nullable Hash next;

        Leaves(BundleReader reader) {
            this.reader = reader;
            this.next = read();
        }

        private @Nullable Hash read() {
            try {
                for (BundleLine line = reader.next(); line != null; line = reader.next())
                    if (line instanceof BundleLine.Event event) return event.leaf();
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Hash next() {
            Hash leaf = next;
            if (leaf == null) throw new NoSuchElementException();
            next = read();
            return leaf;
        }
    }
}
