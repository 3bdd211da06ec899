package stet.infra.log;

import static stet.infra.log.BesideTheLog.FIRST;
import static stet.infra.log.BesideTheLog.SECOND;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.infra.tlog.bundle.BundleReport;
import stet.infra.tlog.bundle.BundleVerifier;
import stet.infra.tlog.bundle.IndexRange;
import stet.infra.tlog.bundle.Kept;
import stet.infra.tlog.bundle.KeptFile;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.TreeHead;
import stet.infra.witness.Witnesses;

/** Someone who takes the bundle home, and kept a checkpoint and a bundle from before. */
final class Outsider {
    private final VerifiableLog log;
    private final Witnesses witnesses;
    private final Path keptBundle;
    private TreeHead keptHead = TreeHead.EMPTY;

    Outsider(VerifiableLog log, Witnesses witnesses, Path keptBundle) {
        this.log = log;
        this.witnesses = witnesses;
        this.keptBundle = keptBundle;
    }

    /** Keeps the log as it is now. */
    void keep() throws IOException {
        keptHead = log.newest().orElseThrow().head();
        Files.write(keptBundle, bundle());
    }

    /** Where a verifier finds the first bad entry who has the bundle alone. */
    String foundInTheBundle() throws IOException {
        return found(Kept.nothing());
    }

    /** The same with the last checkpoint kept from before. */
    String foundWithACheckpoint() throws IOException {
        return found(Kept.of(keptHead));
    }

    /** The same with a bundle kept from before. */
    String foundWithABundle() throws IOException {
        try (KeptFile kept = KeptFile.open(keptBundle, log.keys())) {
            return found(kept.kept());
        }
    }

    /** The same for whom the log's first key was given, and no later one. */
    String foundWithTheFirstKey() throws IOException {
        BundleReport report = verify(List.of(log.keys().getLast()), Kept.nothing());
        return report.head() == null ? "not to be believed" : where(report);
    }

    private String found(Kept kept) throws IOException {
        return log.newest().isEmpty() ? "no checkpoint" : where(verify(log.keys(), kept));
    }

    private BundleReport verify(List<VerifierKey> trusted, Kept kept) throws IOException {
        return new BundleVerifier(trusted).verify(new ByteArrayInputStream(bundle()), kept);
    }

    private static String where(BundleReport report) {
        IndexRange bad = report.firstBad();
        if (report.isSound()) return "nothing";
        if (bad == null) return "somewhere";
        return bad.from() == bad.to() ? Long.toString(bad.from()) : bad.from() + " to " + bad.to();
    }

    /** Which witnesses stand below the newest checkpoint as it is shown. */
    String cosigners() {
        SignedNote shown = witnesses.cosigned(log.newest().orElseThrow().note());
        return Stream.of(FIRST, SECOND)
                .filter(witness -> shown.cosignedAt(witness.verifier()).isPresent())
                .map(witness -> witness.verifier().name().name().replaceFirst(".*/", ""))
                .collect(Collectors.joining(", "));
    }

    /** How many events the checkpoint covers that is shown to whoever demands both witnesses. */
    String cosigned() {
        List<String> both = Stream.of(FIRST, SECOND)
                .map(witness -> witness.verifier().name().name())
                .toList();
        return witnesses
                .newestCosignedBy(both)
                .map(checkpoint -> Long.toString(checkpoint.head().size()))
                .orElse("none");
    }

    private byte[] bundle() throws IOException {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        log.export(witnesses.cosigned(log.newest().orElseThrow()), bundle);
        return bundle.toByteArray();
    }
}
