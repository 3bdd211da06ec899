package stet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be said of the containers without an engine to run them. */
class ContainersTest {

    private static final Path TOP = Path.of("..");

    @Test
    void no_password_has_a_default() throws IOException {
        assertThat(compose())
                .containsPattern("\\$\\{POSTGRES_PASSWORD:\\?")
                .containsPattern("\\$\\{STET_OWNER_PASSWORD:\\?")
                .containsPattern("\\$\\{STET_DATABASE_PASSWORD:\\?")
                .doesNotContainPattern("PASSWORD:-")
                .doesNotContainPattern("PASSWORD}");
    }

    @Test
    void stet_waits_for_a_healthy_postgres_18_whose_data_stays() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(compose());
        var services = compose.get("services");

        assertThat(services.get("postgres"))
                .containsEntry("image", "postgres:18")
                .containsKey("healthcheck")
                .extractingByKey("volumes")
                .asString()
                .contains("postgres:/var/lib/postgresql");
        assertThat(services.get("stet"))
                .containsKey("healthcheck")
                .containsEntry("depends_on", Map.of("postgres", Map.of("condition", "service_healthy")));
        assertThat(compose.get("volumes")).containsOnlyKeys("postgres", "stet");
    }

    @Test
    void the_image_runs_a_java_25_that_cannot_compile_by_an_account_that_is_not_root() throws IOException {
        var stages = Files.readString(TOP.resolve("app/Dockerfile")).split("(?m)^FROM ");
        var last = stages[stages.length - 1];

        assertThat(last).startsWith("eclipse-temurin:25-jre\n");
        assertThat(last).containsPattern("(?m)^USER stet$").containsPattern("(?m)^HEALTHCHECK ");
    }

    @Test
    void the_image_starts_with_what_was_learned_in_it_under_the_same_options() throws IOException {
        var stages = Files.readString(TOP.resolve("app/Dockerfile")).split("(?m)^FROM ");
        var last = stages[stages.length - 1];
        var options = "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow";

        assertThat(last).containsPattern("(?m)^RUN java -XX:AOTCacheOutput=/opt/stet/stet.aot " + options);
        assertThat(last)
                .contains("ENTRYPOINT [\"java\", \"-XX:AOTCache=/opt/stet/stet.aot\", \"-Xlog:aot*=off\", \""
                        + options.replace(" ", "\", \"") + "\", \"-jar\", \"stet.jar\"]");
    }

    @Test
    void what_the_containers_name_is_there() {
        assertThat(TOP.resolve("app/docker/create-database.sh")).isExecutable();
        assertThat(TOP.resolve("app/docker/healthy")).isExecutable();
    }

    private static String compose() throws IOException {
        return Files.readString(TOP.resolve("docker-compose.yml"));
    }
}
