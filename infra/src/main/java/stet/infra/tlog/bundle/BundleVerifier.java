package stet.infra.tlog.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPInputStream;
import stet.infra.tlog.note.VerifierKey;

/**
 * Verifies a bundle with nothing but keys that the reader trusts: each event's leaf, the root over them, its signature,
 * the order of log and streams, all checkpoints on the way, and that nothing kept from earlier was changed.
 */
public final class BundleVerifier {
    private static final int GZIP_MAGIC = 0x1f8b;

    private final List<VerifierKey> trusted;
    private final List<VerifierKey> witnesses;

    public BundleVerifier(Collection<VerifierKey> trusted) {
        this(trusted, List.of());
    }

    /**
     * Verifies with these keys.
     *
     * @param trusted the log's; one of them must have signed
     * @param witnesses those of witnesses, all of which must have cosigned
     */
    public BundleVerifier(Collection<VerifierKey> trusted, Collection<VerifierKey> witnesses) {
        this.trusted = List.copyOf(trusted);
        this.witnesses = List.copyOf(witnesses);
    }

    public BundleReport verify(InputStream bundle) throws IOException {
        return verify(bundle, Kept.nothing());
    }

    /**
     * Verifies a bundle, plain or gzipped, reading it once.
     *
     * @throws stet.infra.tlog.tree.Malformed if it isn't a bundle at all
     */
    public BundleReport verify(InputStream bundle, Kept kept) throws IOException {
        Inspection inspection = new Inspection(trusted, kept);
        inspection.read(new BundleReader(unzipped(bundle)));
        return new Findings(inspection, witnesses).report();
    }

    static InputStream unzipped(InputStream bundle) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bundle);
        in.mark(Short.BYTES);
        int magic = in.read() << Byte.SIZE | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in) : in;
    }
}
