package stet.infra.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Access;
import stet.domain.account.AccountIds;
import stet.domain.account.AccountRecord;
import stet.domain.account.Profile;
import stet.domain.account.Role;
import stet.domain.account.TokenId;
import stet.infra.desk.Streams;

/** Compares accounts and tokens as they stand with what the log says of them. */
@Component
public class AccountsAgainstLog {
    private final JdbcClient jdbc;
    private final Streams streams;

    AccountsAgainstLog(JdbcClient jdbc, Streams streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    /** What differs, a sentence each; empty when every account is as the log has it. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        everyone().forEach(account -> differences.addAll(differences(account)));
        differences.addAll(lost());
        return differences;
    }

    /** Every account that has a row. */
    public List<Person> everyone() {
        return jdbc.sql("select id from account order by id")
                .query((row, number) -> new Person(row.getString("id")))
                .list();
    }

    /**
     * What differs of one account, read as one moment has it: a change between the two readings is no difference, which is why
     * a difference is looked at twice.
     */
    public List<String> differences(Person account) {
        List<String> found = compare(account);
        return found.isEmpty()
                ? found
                : compare(account).stream().filter(found::contains).toList();
    }

    private List<String> compare(Person account) {
        AccountRecord record = streams.now(AccountHandler.ACCOUNT, AccountIds.stream(account));
        Profile said = record.profile();
        if (said == null) return List.of("The account %s is in no event of the log.".formatted(account));
        List<String> differences = new ArrayList<>();
        jdbc.sql("select * from account where id = ?")
                .param(account.id())
                .query(Row::read)
                .optional()
                .ifPresent(row -> row.compare(account, said, record.access(), differences));
        compareLink(account, record.access(), differences);
        compareTokens(account, record.access(), differences);
        return differences;
    }

    private void compareLink(Person account, Access access, List<String> differences) {
        UUID kept = jdbc.sql("select link from password_link where account = ?")
                .param(account.id())
                .query(UUID.class)
                .optional()
                .orElse(null);
        UUID said = access.link() == null ? null : access.link().id().value();
        if (!Objects.equals(kept, said))
            differences.add("The link to set the password of %s is not the one that the log has.".formatted(account));
    }

    private void compareTokens(Person account, Access access, List<String> differences) {
        Map<TokenId, Access.Token> left = new HashMap<>(access.tokens());
        jdbc.sql("select * from api_token where account = ?")
                .param(account.id())
                .query(ApiTokenRow::read)
                .list()
                .forEach(token -> {
                    Access.Token said = left.remove(new TokenId(token.id()));
                    if (said == null ? token.revokedAt() == null : !isAsSaid(token, said))
                        differences.add("The token %s of %s is not as the log has it.".formatted(token.id(), account));
                });
        left.forEach((id, token) -> {
            if (!token.revoked()) differences.add("The token %s of %s is gone.".formatted(id, account));
        });
    }

    private static boolean isAsSaid(ApiToken token, Access.Token said) {
        Set<String> scopes = token.scopes().stream().map(Scope::wireName).collect(Collectors.toSet());
        return scopes.equals(said.scopes())
                && token.name().equals(said.name())
                && Objects.equals(token.expiresAt(), said.expiresAt())
                && (token.revokedAt() != null) == said.revoked();
    }

    /** Accounts of which the log knows and no row does. */
    private List<String> lost() {
        Set<UUID> kept = new HashSet<>();
        everyone().forEach(account -> kept.add(AccountIds.stream(account)));
        return jdbc
                .sql("""
                        select stream, payload ->> 'account' as account from recorded_event
                         where stream_type = :family and version = 0""")
                .param("family", AccountFamily.NAME)
                .query((row, number) -> Map.entry(row.getObject("stream", UUID.class), row.getString("account")))
                .list()
                .stream()
                .filter(begun -> !kept.contains(begun.getKey()))
                .map(begun -> "The account %s is gone.".formatted(begun.getValue()))
                .toList();
    }

    private record Row(
            String name, Actor.Kind kind, Set<Role> roles, boolean enabled, String responsible, boolean password) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getString("name"),
                    Actor.Kind.valueOf(row.getString("kind")),
                    AccountRow.set(row, "roles", Role::valueOf),
                    row.getBoolean("enabled"),
                    Objects.requireNonNullElse(row.getString("responsible"), ""),
                    row.getString("password") != null);
        }

        void compare(Person account, Profile said, Access access, List<String> differences) {
            check(name.equals(said.name()), account, "name", differences);
            check(kind == said.kind(), account, "kind", differences);
            check(roles.equals(said.roles()), account, "roles", differences);
            check(enabled == said.enabled(), account, "state", differences);
            check(
                    responsible.equals(
                            said.responsible() == null ? "" : said.responsible().id()),
                    account,
                    "responsible person",
                    differences);
            check(password == access.password(), account, "having a password", differences);
        }

        private static void check(boolean same, Person account, String what, List<String> differences) {
            if (!same) differences.add("The account %s differs from the log in its %s.".formatted(account, what));
        }
    }
}
