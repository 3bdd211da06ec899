package stet.infra.engine.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of rows as one parameter of a statement: an array of texts, which PostgreSQL reads as what the column is. The
 * driver sends texts as they are, but would write down, quoted, whatever else stands in an array.
 */
public final class ColumnOfTexts {
    private ColumnOfTexts() {}

    /** What stands for it in SQL. */
    public static String parameter(String type) {
        return "?::text[]::%s[]".formatted(type);
    }

    public static void set(PreparedStatement statement, int parameter, Stream<? extends @Nullable String> values)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf("text", values.toArray(String[]::new)));
    }
}
