package stet.infra.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stet.domain.text.StatementKind;
import stet.infra.BesideTheProject;

/** The shared articles, which stand beside the project and not in it: only their fingerprints and the offsets are ours. */
final class Corpus {
    static final List<String> ARTICLES = List.of("000", "001", "002", "003", "004");

    private Corpus() {}

    /** An article with its statements as marked by hand; skips the test where the corpus is absent. */
    static Gold article(String number) {
        Optional<Path> folder = BesideTheProject.corpus();
        assumeTrue(folder.isPresent(), "Skipped: there is no shared/corpus/geneva-summit beside the project");
        List<String> marks = Gold.read("corpus/" + number + ".offsets").lines().toList();
        String text = text(folder.get(), number);
        assumeTrue(
                marks.getFirst().equals("sha256 " + sha256(text)),
                "Skipped: article " + number + " is not the one whose statements were marked");
        return new Gold("corpus " + number, text, statements(marks.subList(1, marks.size())));
    }

    private static List<Gold.Marked> statements(List<String> marks) {
        List<Gold.Marked> statements = new ArrayList<>();
        for (String mark : marks) {
            String[] parts = mark.split(" ");
            statements.add(new Gold.Marked(
                    Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), StatementKind.valueOf(parts[2])));
        }
        return statements;
    }

    private static String text(Path folder, String number) {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(number + "_"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
