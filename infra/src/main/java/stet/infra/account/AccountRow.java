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
import stet.domain.account.Role;

/** An account as a row of its table. */
public final class AccountRow {
    /** Accounts, each with whether it can be used: a machine only while a person who can be is responsible for it. */
    public static final String ACCOUNTS = """
            (select owner.*, owner.enabled and (owner.kind = 'PERSON' or coalesce(answering.enabled, false)) as usable
               from account owner left join account answering on answering.id = owner.responsible) account
            """;

    private AccountRow() {}

    public static Account read(ResultSet row, int number) throws SQLException {
        String responsible = row.getString("responsible");
        return new Account(
                new Person(row.getString("id")),
                row.getString("name"),
                Actor.Kind.valueOf(row.getString("kind")),
                set(row, "roles", Role::valueOf),
                row.getBoolean("usable"),
                responsible == null ? null : new Person(responsible));
    }

    static <E> Set<E> set(ResultSet row, String column, Function<String, E> read) throws SQLException {
        String[] names = (String[]) row.getArray(column).getArray();
        return Arrays.stream(names).map(read).collect(Collectors.toUnmodifiableSet());
    }

    static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
