package stet.infra.clearance;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.note.KeyType;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.note.Vouching;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/** {@code verify-certificate}: whether a text is the one that a certificate is about, without Stet and without a network. */
public final class VerifyCertificateCommand {
    private static final int VERIFIED = 0;
    private static final int NOT_VERIFIED = 1;
    private static final int CANT_TELL = 2;
    private static final String USAGE = """
            usage: verify-certificate CERTIFICATE --text FILE --vkey KEY [--witness KEY] [--html]

              --text FILE    the text that was published, in UTF-8
              --html         it is HTML: what a reader of the page reads is compared
              --vkey KEY     a key of the log, name+id+base64, from someone you trust; may be repeated
              --witness KEY  a witness that must have cosigned; may be repeated, then all must have

            exit status: 0 verified, 1 not verified, 2 nothing could be verified
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<VerifierKey> witnesses = new ArrayList<>();
    private @Nullable Path certificate;
    private @Nullable Path text;
    private boolean html;

    VerifyCertificateCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Verifies what the arguments say, and prints what it found.
     *
     * @param arguments those behind the word {@code verify-certificate}
     * @return the exit status: 0 verified, 1 not verified, 2 nothing could be verified
     */
    public static int run(List<String> arguments) {
        return new VerifyCertificateCommand(stream(FileDescriptor.out), stream(FileDescriptor.err)).verify(arguments);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    int verify(List<String> arguments) {
        try {
            read(arguments.iterator());
            if (certificate == null || text == null || keys.isEmpty())
                throw new Malformed("A certificate, --text and --vkey are needed.");
            return verify(certificate, text);
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile() + ".");
        } catch (IOException e) {
            err.println(e.getMessage());
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(USAGE);
        }
        return CANT_TELL;
    }

    private void read(Iterator<String> rest) {
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--html" -> html = true;
                case "--text" -> text = Path.of(value(argument, rest));
                case "--vkey" -> keys.add(key(value(argument, rest), KeyType.ED25519));
                case "--witness" -> witnesses.add(key(value(argument, rest), KeyType.COSIGNATURE));
                default -> file(argument);
            }
        }
    }

    private void file(String argument) {
        if (argument.startsWith("--")) throw new Malformed("There is no option " + argument + ".");
        if (certificate != null) throw new Malformed("Only one certificate can be verified at a time.");
        certificate = Path.of(argument);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) throw new Malformed(option + " needs a value.");
        return rest.next();
    }

    private static VerifierKey key(String vkey, KeyType type) {
        VerifierKey key = VerifierKey.parse(vkey);
        if (key.type() != type) throw new Malformed("That is a key of another kind: " + vkey);
        return key;
    }

    private int verify(Path file, Path published) throws IOException {
        CertificateFile read = CertificateFile.parse(Strict.utf8(Files.readAllBytes(file)));
        byte[] bytes = Files.readAllBytes(published);
        String words = Strict.utf8(bytes);
        Optional<String> wrong = read.refuses(keys).or(() -> read.differs(html ? PublishedText.ofHtml(words) : words));
        out.println(wrong.orElseGet(() -> read.sentence(!html && read.isByteForByte(words))));
        List<Vouching> vouching = Vouching.all(witnesses, read.proof().checkpoint());
        vouching.forEach(each -> out.println(each.sentence()));
        return wrong.isEmpty() && vouching.stream().allMatch(Vouching::isGiven) ? VERIFIED : NOT_VERIFIED;
    }
}
