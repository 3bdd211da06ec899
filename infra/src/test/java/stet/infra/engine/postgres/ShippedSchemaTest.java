package stet.infra.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedSchemaTest {
    /** After a migration, copy the file from there to {@code src/main/resources}. */
    private static final Path FOUND = Path.of("target", "schema.txt");

    @Test
    void the_schema_that_is_shipped_is_what_the_migrations_make() throws SQLException, IOException {
        try (Connection connection = TestPostgres.freshDatabase().dataSource().getConnection()) {
            List<SchemaObject> found = FoundSchema.objects(connection);
            Files.createDirectories(FOUND.getParent());
            Files.writeString(FOUND, found.stream().map(object -> object + "\n").collect(Collectors.joining()));
            assertThat(ShippedSchema.objects())
                    .as("as in %s", FOUND.toAbsolutePath())
                    .isEqualTo(found);
        }
    }
}
