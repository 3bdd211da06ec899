package stet.infra.engine.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Holds the definitions in the database against those that this release ships. */
@Component
public class HeldSchema {
    private final DataSource database;

    public HeldSchema(DataSource database) {
        this.database = database;
    }

    /**
     * Something that is defined otherwise than in this release.
     *
     * @param besideTheLog whether nothing that is recorded is at stake
     */
    public record Difference(String sentence, boolean besideTheLog) {}

    /** Everything that is otherwise; tables, sequences and indexes that somebody added are theirs. */
    public List<Difference> differences() throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<SchemaObject> found = FoundSchema.objects(connection);
            return differences(shipped(found), found);
        }
    }

    /** Whoever owns everything has every right, of which a start tells. */
    private static List<SchemaObject> shipped(List<SchemaObject> found) {
        List<SchemaObject> shipped = ShippedSchema.objects();
        return found.stream().anyMatch(SchemaObject::isRight)
                ? shipped
                : shipped.stream().filter(object -> !object.isRight()).toList();
    }

    private static List<Difference> differences(List<SchemaObject> shipped, List<SchemaObject> found) {
        Map<String, SchemaObject> left = new LinkedHashMap<>();
        found.forEach(object -> left.put(object.title(), object));
        List<Difference> differences = new ArrayList<>();
        for (SchemaObject object : shipped) {
            SchemaObject other = left.remove(object.title());
            if (other == null) differences.add(difference(object, "is missing"));
            else if (!other.equals(object)) differences.add(difference(object, "is not as this release has it"));
        }
        Set<String> tables = names(shipped, "table");
        Set<String> functions = withoutParameters(names(shipped, "function"));
        left.values().stream()
                .filter(added -> matters(added, tables, functions))
                .forEach(added -> differences.add(difference(added, "was added, and this release has none like it")));
        return differences;
    }

    /** What was added to a table of Stet's, stands before one of the same name, or is taken for a function of the same name. */
    private static boolean matters(SchemaObject added, Set<String> tables, Set<String> functions) {
        return switch (added.kind()) {
            case "index", "sequence", "owner" -> false;
            case "table" -> added.name().startsWith("reading.");
            case "function" ->
                added.name().startsWith("reading.")
                        || functions.contains(added.name().replaceFirst("\\(.*", ""));
            default -> isOf(tables, added);
        };
    }

    private static boolean isOf(Set<String> tables, SchemaObject added) {
        return tables.stream()
                .anyMatch(table ->
                        added.name().startsWith(table + " ") || added.name().startsWith(table + "."));
    }

    private static Set<String> names(List<SchemaObject> objects, String kind) {
        return objects.stream()
                .filter(object -> object.kind().equals(kind))
                .map(SchemaObject::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> withoutParameters(Set<String> functions) {
        return functions.stream()
                .map(function -> function.replaceFirst("\\(.*", ""))
                .collect(Collectors.toSet());
    }

    private static Difference difference(SchemaObject object, String what) {
        return new Difference(
                "In the database, the %s %s: someone changed the schema past Stet.".formatted(object.title(), what),
                object.isBesideTheLog());
    }
}
