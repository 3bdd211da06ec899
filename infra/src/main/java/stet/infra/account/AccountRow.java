package stet.infra.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import stet.domain.Actor;
import stet.domain.Person;

/** An account as a row of its table. */
final class AccountRow {
    private AccountRow() {}

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                new Person(row.getString("id")),
                row.getString("name"),
                Actor.Kind.valueOf(row.getString("kind")),
                set(row, "roles", Role::valueOf),
                row.getBoolean("enabled"));
    }

    static <E> Set<E> set(ResultSet row, String column, Function<String, E> read) throws SQLException {
        String[] names = (String[]) row.getArray(column).getArray();
        return Arrays.stream(names).map(read).collect(Collectors.toUnmodifiableSet());
    }

    static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
