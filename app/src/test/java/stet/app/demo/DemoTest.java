package stet.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.infra.engine.postgres.TestPostgres;

/** The demo newsroom on a real port, with a data folder of its own; all such tests share one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
abstract class DemoTest {
    static final Path DATA = folder();

    @DynamicPropertySource
    static void newsroom(DynamicPropertyRegistry registry) {
        TestPostgres.freshDatabase().register(registry);
        registry.add("stet.data", DATA::toString);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("stet-demo-");
            folder.toFile().deleteOnExit();
            folder.resolve("demo-tokens.json").toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
