package stet.infra.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.account.AccountEvent.AccountAdopted;
import stet.domain.account.AccountEvent.AdoptedToken;
import stet.domain.account.AccountIds;
import stet.domain.account.Role;
import stet.domain.account.TokenId;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.Streams;

/**
 * Takes accounts and tokens into the log that were there before accounts were part of it: all at once, and once. When the log
 * has a word of any account, a row that no event speaks of was not made by Stet, and is left for whoever compares them.
 */
@Component
final class Adoption implements Handler<AdoptAccounts> {
    private final JdbcClient jdbc;
    private final Streams streams;

    Adoption(JdbcClient jdbc, Streams streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    @Override
    public Class<AdoptAccounts> commands() {
        return AdoptAccounts.class;
    }

    @Override
    public Work prepare(AdoptAccounts command) {
        return (TransactionalWork) expected -> adopt();
    }

    private Answer adopt() {
        List<AccountAdopted> found = isWanted() ? found() : List.of();
        UUID stream = found.isEmpty()
                ? new UUID(0, 0)
                : AccountIds.stream(found.getFirst().account());
        if (!found.isEmpty()) streams.begin(AccountFamily.NAME, streams(found));
        return new Answer(stream, new Decision.Accepted<>(found), 0);
    }

    /** Whether there is somebody to adopt and the log does not know of anybody. */
    boolean isWanted() {
        return jdbc.sql("""
                        select exists (select from account)
                           and not exists (select from recorded_event where stream_type = :family)""")
                .param("family", AccountFamily.NAME)
                .query(Boolean.class)
                .single();
    }

    private static Map<UUID, List<AccountAdopted>> streams(List<AccountAdopted> found) {
        Map<UUID, List<AccountAdopted>> streams = new LinkedHashMap<>();
        for (AccountAdopted account : found) streams.put(AccountIds.stream(account.account()), List.of(account));
        return streams;
    }

    private List<AccountAdopted> found() {
        Map<Person, List<AdoptedToken>> tokens = jdbc
                .sql("select * from api_token where revoked_at is null order by created_at, id")
                .query(ApiTokenRow::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        ApiToken::account, Collectors.mapping(Adoption::adopted, Collectors.toList())));
        return jdbc.sql("select * from account order by id for update")
                .query((row, number) -> adopted(row, tokens))
                .list();
    }

    private static AdoptedToken adopted(ApiToken token) {
        Set<String> scopes = token.scopes().stream().map(Scope::wireName).collect(Collectors.toUnmodifiableSet());
        return new AdoptedToken(new TokenId(token.id()), token.name(), scopes, token.createdAt(), token.expiresAt());
    }

    private static AccountAdopted adopted(ResultSet row, Map<Person, List<AdoptedToken>> tokens) throws SQLException {
        Person account = new Person(row.getString("id"));
        return new AccountAdopted(
                account,
                row.getString("name"),
                Actor.Kind.valueOf(row.getString("kind")),
                AccountRow.set(row, "roles", Role::valueOf),
                row.getBoolean("enabled"),
                row.getString("password") != null,
                tokens.getOrDefault(account, List.of()));
    }
}
