package stet.infra.engine.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementCreator;
import stet.infra.engine.postgres.ColumnOfTexts;

/** Writes of one kind as one SQL statement, which reads them as rows. */
record WriteBatch(List<Write> writes) implements PreparedStatementCreator {

    @Override
    public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
        Write.Kind kind = writes.getFirst().kind();
        PreparedStatement statement = connection.prepareStatement(kind.sql().replace("{event}", rows(kind)));
        for (int column = 0; column < kind.columns().size(); column++)
            ColumnOfTexts.set(statement, column + 1, values(column));
        return statement;
    }

    private static String rows(Write.Kind kind) {
        return kind.columns().stream()
                .map(column -> ColumnOfTexts.parameter(column.type()))
                .collect(Collectors.joining(
                        ", ",
                        "unnest(",
                        kind.columns().stream()
                                .map(Write.Column::name)
                                .collect(Collectors.joining(", ", ") as event (", ")"))));
    }

    private Stream<@Nullable String> values(int column) {
        return writes.stream().map(write -> write.values().get(column));
    }
}
