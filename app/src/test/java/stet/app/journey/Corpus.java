package stet.app.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real articles that are kept beside the repository, where they are. */
final class Corpus {
    private static final Path FOLDER = Path.of("")
            .toAbsolutePath()
            .resolve("../../shared/corpus/geneva-summit")
            .normalize();

    private Corpus() {}

    static List<Path> articles() {
        assumeTrue(Files.isDirectory(FOLDER), () -> "There is no corpus at " + FOLDER);
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The article about both delegations, with a last line of a test's own: no text is taken in twice. */
    static String ofDelegations(String lastLine) {
        Path file = articles().stream()
                .filter(each -> each.getFileName().toString().startsWith("003_"))
                .findFirst()
                .orElseThrow();
        try {
            return Files.readString(file).stripTrailing() + "\n\n" + lastLine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
