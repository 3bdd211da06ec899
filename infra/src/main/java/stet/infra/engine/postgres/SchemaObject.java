package stet.infra.engine.postgres;

/**
 * A table, column, constraint, index, trigger, function, … of the database.
 *
 * @param name with the schema and, where it belongs to one, the table
 * @param definition as PostgreSQL says it; of functions and views a hash
 */
record SchemaObject(String kind, String name, String definition) {
    /** The kind of what the account that works may do with something that it doesn't own. */
    static final String RIGHT = "right";

    private static final String SEPARATOR = "\t";

    static SchemaObject parse(String line) {
        String[] parts = line.split(SEPARATOR, 3);
        return new SchemaObject(parts[0], parts[1], parts[2]);
    }

    /** What tells it from others. */
    String title() {
        return kind + " " + name;
    }

    boolean isRight() {
        return kind.equals(RIGHT);
    }

    /** Whether only something that is made from the log, or only speed, is at stake. */
    boolean isBesideTheLog() {
        return kind.equals("index") || name.startsWith("reading.");
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, kind, name, definition);
    }
}
