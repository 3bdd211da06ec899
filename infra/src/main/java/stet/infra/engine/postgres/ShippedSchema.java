package stet.infra.engine.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * What the migrations of this release make of an empty database, as a file that is shipped with them; a test keeps it true.
 */
public final class ShippedSchema {
    private static final String FILE = "schema.txt";

    private ShippedSchema() {}

    static List<SchemaObject> objects() {
        try (InputStream file = ShippedSchema.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), UTF_8)
                    .lines()
                    .map(SchemaObject::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those alone that say what the account that works may do with what it doesn't own. */
    static List<SchemaObject> rights() {
        return objects().stream().filter(SchemaObject::isRight).toList();
    }

    /** A condition of SQL that is true as long as a function of the schema {@code public} is the one that was shipped. */
    public static String isShipped(String function) {
        SchemaObject shipped = objects().stream()
                .filter(object ->
                        object.kind().equals("function") && object.name().startsWith("public." + function + "("))
                .findFirst()
                .orElseThrow();
        return "(select %s from pg_proc f where f.oid = '%s'::regprocedure) = '%s'"
                .formatted(FoundSchema.FUNCTION, shipped.name(), shipped.definition());
    }
}
