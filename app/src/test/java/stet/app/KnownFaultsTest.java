package stet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.DriverInfo;
import org.springframework.boot.SpringBootVersion;
import tools.jackson.databind.json.JsonMapper;

/** Holds what the release contains against the faults that are known of it, as far as the list beside this class tells. */
class KnownFaultsTest {
    private static final String CONTENTS = "/META-INF/sbom/application.cdx.json";
    private static final List<Fault> KNOWN = known();

    private record Part(String name, String version) {}

    private record Fault(String name, Version first, Version mended, String number, String what) {
        static Fault of(String line) {
            String[] column = line.split("\t");
            return new Fault(column[0], Version.parse(column[1]), Version.parse(column[2]), column[3], column[4]);
        }

        boolean isIn(Part part) {
            if (!name.equals(part.name)) return false;
            Version version = Version.parse(part.version);
            return version.compareTo(first) >= 0 && version.compareTo(mended) < 0;
        }
    }

    private static List<Fault> known() {
        try (InputStream list = Objects.requireNonNull(KnownFaultsTest.class.getResourceAsStream("known-faults.tsv"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Fault::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Stream<String> faults(Part part) {
        return KNOWN.stream()
                .filter(fault -> fault.isIn(part))
                .map(fault -> "%s %s: %s, %s; mended in %s"
                        .formatted(part.name, part.version, fault.number, fault.what, fault.mended));
    }

    @Test
    void nothing_that_is_released_has_a_fault_that_is_known() throws IOException {
        assertThat(released().flatMap(KnownFaultsTest::faults)).isEmpty();
    }

    @Test
    void what_is_released_is_told_with_its_version() throws IOException {
        assertThat(released())
                .contains(
                        new Part("org.postgresql:postgresql", DriverInfo.DRIVER_VERSION),
                        new Part("org.springframework.boot:spring-boot", SpringBootVersion.getVersion()))
                .hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "org.postgresql:postgresql, 42.7.6, CVE-2025-49146",
        "org.postgresql:postgresql, 42.7.7, ''",
        "org.apache.tomcat.embed:tomcat-embed-core, 11.0.9, CVE-2025-48989",
        "org.apache.tomcat.embed:tomcat-embed-core, 11.0.0-M3, CVE-2025-24813",
        "org.thymeleaf:thymeleaf, 3.1.1.RELEASE, CVE-2023-38286",
        "org.thymeleaf:thymeleaf, 3.1.10.RELEASE, ''",
        "org.yaml:snakeyaml, 1.33, CVE-2022-1471"
    })
    void a_fault_is_found_in_the_versions_that_have_it(String name, String version, String number) {
        assertThat(String.join("\n", faults(new Part(name, version)).toList())).contains(number);
        if (number.isEmpty()) assertThat(faults(new Part(name, version))).isEmpty();
    }

    private static Stream<Part> released() throws IOException {
        InputStream contents = KnownFaultsTest.class.getResourceAsStream(CONTENTS);
        assumeTrue(contents != null, "Nothing says what the release contains: Maven writes it before the tests");
        try (contents) {
            return JsonMapper.builder()
                    .build()
                    .readTree(contents)
                    .get("components")
                    .valueStream()
                    .map(part -> new Part(
                            part.get("group").asString() + ":"
                                    + part.get("name").asString(),
                            part.get("version").asString()))
                    .toList()
                    .stream();
        }
    }
}
