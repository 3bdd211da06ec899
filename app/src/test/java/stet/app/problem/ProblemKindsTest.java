package stet.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stet.domain.Rejection;
import stet.domain.account.PasswordRejection.LinkUsedUp;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;
import stet.infra.desk.RequestRejection.TooManyAtOnce;

class ProblemKindsTest {
    private final ProblemKinds kinds = new ProblemKinds();

    @Test
    void every_refusal_of_the_code_is_explained() {
        assertThat(codesOfRejections())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(kinds.find(code)).as(code).isPresent());
    }

    private static Stream<String> codesOfRejections() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("stet").stream()
                        .filter(type -> type.isAssignableTo(Rejection.class) && type.isRecord())
                        .filter(type -> !type.getPackageName().equals("stet.app.web"))
                        .map(JavaClass::getSimpleName)
                        .map(ProblemKindsTest::code);
    }

    private static String code(String name) {
        return Rejection.HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    @Test
    void statuses_are_those_of_the_refusals() {
        Stream.of(new ChangedMeanwhile(1, 2), new TooManyAtOnce(), new LinkUsedUp())
                .forEach(reason -> assertThat(
                                kinds.find(reason.code()).orElseThrow().status())
                        .isEqualTo(Refusals.status(reason)));
    }

    @Test
    void explanations_are_whole_sentences_in_the_order_of_their_status() {
        assertThat(kinds.all())
                .isSorted()
                .allSatisfy(kind -> assertThat(kind.explanation()).matches("[A-Z].*\\."));
    }

    @Test
    void the_guide_has_all_of_them_as_they_are_explained() throws IOException {
        assertThat(Files.readAllLines(Path.of("docs", "guide.md")))
                .containsAll(new ProblemKinds()
                        .all().stream()
                                .map(kind ->
                                        "- **%s** (%d): %s".formatted(kind.title(), kind.status(), kind.explanation()))
                                .toList());
    }
}
