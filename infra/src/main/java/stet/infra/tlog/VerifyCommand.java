package stet.infra.tlog;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.bundle.BundleReport;
import stet.infra.tlog.bundle.BundleVerifier;
import stet.infra.tlog.bundle.Kept;
import stet.infra.tlog.bundle.KeptFile;
import stet.infra.tlog.entry.Json;
import stet.infra.tlog.note.TlogProof;
import stet.infra.tlog.note.Vouching;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/** {@code verify}: plain Java, so that it starts at once and anyone can see all that it does. */
public final class VerifyCommand {
    static final int VERIFIED = 0;
    static final int NOT_VERIFIED = 1;
    static final int CANT_TELL = 2;

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Verifies what the arguments say, and prints what it checked.
     *
     * @param arguments those behind the word {@code verify}
     * @return the exit status: 0 verified, 1 not verified, 2 nothing could be verified
     */
    public static int run(List<String> arguments) {
        return new VerifyCommand(stream(FileDescriptor.out), stream(FileDescriptor.err)).verify(arguments);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    int verify(List<String> arguments) {
        Task task;
        try {
            task = Arguments.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(Arguments.USAGE);
            return CANT_TELL;
        }
        try {
            return verify(task);
        } catch (NoSuchFileException e) {
            return cantTell("There is no file " + e.getFile() + ".");
        } catch (IOException | UncheckedIOException | Malformed | IllegalStateException e) {
            return cantTell(e.getMessage());
        }
    }

    private int cantTell(@Nullable String sentence) {
        err.println(sentence);
        return CANT_TELL;
    }

    private int verify(Task task) throws IOException {
        return switch (task) {
            case Task.OfBundle bundle -> verify(bundle);
            case Task.OfEvent event -> verify(event);
            case Task.OfLog log -> new LiveVerification(log, out, err).run();
        };
    }

    private int verify(Task.OfBundle task) throws IOException {
        Path since = task.since();
        if (since == null) return verify(task, Kept.nothing());
        try (KeptFile file = KeptFile.open(since, task.keys())) {
            return verify(task, file.kept());
        }
    }

    private int verify(Task.OfBundle task, Kept kept) throws IOException {
        try (InputStream bundle = Files.newInputStream(task.bundle())) {
            BundleReport report = new BundleVerifier(task.keys(), task.witnesses()).verify(bundle, kept);
            report.lines().forEach(out::println);
            return report.isSound() ? VERIFIED : NOT_VERIFIED;
        }
    }

    private int verify(Task.OfEvent task) throws IOException {
        TlogProof proof = TlogProof.parse(Files.readAllBytes(task.proof()));
        byte[] entry = Json.parse(Strict.utf8(Files.readAllBytes(task.event()))).bytes();
        Optional<String> refusal = proof.refuses(entry, task.keys());
        out.println(
                refusal.orElse("The event stands at index " + proof.inclusion().index() + " of the signed log."));
        List<Vouching> vouching = Vouching.all(task.witnesses(), proof.checkpoint());
        vouching.forEach(each -> out.println(each.sentence()));
        return refusal.isEmpty() && vouching.stream().allMatch(Vouching::isGiven) ? VERIFIED : NOT_VERIFIED;
    }
}
