package stet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the documents say is found, a test finds. */
class TamperTableTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void each_row_of_what_a_superuser_does_beside_the_log_names_tests_that_there_are() throws IOException {
        String matrix = Files.readString(Path.of("docs", "proof.md")).split("## A superuser beside the log")[1];
        List<String> rows = matrix.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what is done"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(15);
        Set<String> tests = tests();
        for (String row : rows)
            assertThat(TEST.matcher(row).results().map(found -> found.group(1)).toList())
                    .as(row)
                    .isNotEmpty()
                    .isSubsetOf(tests);
    }

    @Test
    void each_chapter_of_the_standard_names_tests_that_there_are() throws IOException {
        String standard = Files.readString(Path.of("docs", "threat-model.md")).split("## ASVS")[1];

        assertThat(standard.lines().filter(line -> line.matches("\\| V\\d+ .*\\|.*\\|.*\\|")))
                .hasSize(17);
        assertThat(TEST.matcher(standard).results().map(found -> found.group(1)).toList())
                .hasSizeGreaterThan(40)
                .isSubsetOf(tests());
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> domain = Files.walk(Path.of("..", "domain", "src", "test"));
                Stream<Path> infra = Files.walk(Path.of("..", "infra", "src", "test"));
                Stream<Path> app = Files.walk(Path.of("src", "test"))) {
            return Stream.of(domain, infra, app)
                    .flatMap(files -> files)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
