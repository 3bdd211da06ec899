package stet.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture of how a command and an event travel is one of the code as it is. */
class ArchitecturePictureTest {
    private static final Pattern ARROW = Pattern.compile("\\| `(stet\\.[\\w.]+)` \\| `(stet\\.[\\w.]+)` \\|");

    private static JavaClasses classes;

    @BeforeAll
    static void read_the_code() {
        classes = new ClassFileImporter().importPackages("stet");
    }

    static List<MatchResult> arrows() throws IOException {
        return ARROW.matcher(picture()).results().toList();
    }

    private static String picture() throws IOException {
        return Files.readString(Path.of("docs", "architecture.md"));
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void each_arrow_leads_from_a_class_to_one_that_it_needs(MatchResult arrow) {
        assertThat(classes.get(arrow.group(1)).getDirectDependenciesFromSelf())
                .extracting(Dependency::getTargetClass)
                .contains(classes.get(arrow.group(2)));
    }

    @Test
    void there_are_as_many_arrows_as_rows() throws IOException {
        assertThat(picture().lines().filter(line -> line.startsWith("| `")))
                .hasSameSizeAs(arrows())
                .isNotEmpty();
    }
}
