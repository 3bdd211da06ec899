package stet.infra.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.infra.account.AccountRejection.PasswordOfMachine;
import stet.infra.account.AccountRejection.PasswordWrong;
import stet.infra.account.AccountRejection.UnknownAccount;

/** Lets people in by password, and ends what they began when the password changes or the account is disabled. */
@Component
public class SignIns {
    private final JdbcClient jdbc;
    private final Passwords passwords;

    SignIns(JdbcClient jdbc, Passwords passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /**
     * What a session remembers of who signed in.
     *
     * @param generation which of the account's series of sign-ins this one belongs to; the series ends when
     *     the password changes or the account is disabled
     */
    public record SignIn(Person person, int generation) {}

    /** The sign-in of whoever has this password; takes as long for an id that nobody has. */
    public Optional<SignIn> signIn(String id, String password) {
        Row row = find(id).orElse(null);
        boolean right = passwords.matches(password, row == null ? null : row.password());
        return row != null && right && row.account().enabled() ? Optional.of(row.signIn()) : Optional.empty();
    }

    /** The account as it is now, as long as the sign-in holds. */
    public Optional<Account> account(SignIn signIn) {
        return find(signIn.person().id())
                .filter(row -> row.account().enabled() && row.signIn().equals(signIn))
                .map(Row::account);
    }

    /** Replaces the password by who knows the present one; every session of the account ends. Empty when it is done. */
    @Transactional
    public Optional<Rejection> changePassword(Person person, String current, String fresh) {
        Row row = find(person.id()).orElse(null);
        if (row == null || !passwords.matches(current, row.password())) return Optional.of(new PasswordWrong());
        return replace(row.account(), fresh);
    }

    /** Gives a person a password whatever the present one is; every session of the account ends. Empty when it is done. */
    @Transactional
    public Optional<Rejection> setPassword(Person person, String fresh) {
        Row row = find(person.id()).orElse(null);
        if (row == null) return Optional.of(new UnknownAccount(person));
        return row.account().kind() == Actor.Kind.AUTOMATION
                ? Optional.of(new PasswordOfMachine(person))
                : replace(row.account(), fresh);
    }

    /** The newest series of sign-ins, for the session in which its owner changed the password. */
    public SignIn latest(Person person) {
        return find(person.id()).map(Row::signIn).orElseThrow();
    }

    private Optional<Row> find(String id) {
        if (!Accounts.isId(id)) return Optional.empty();
        return jdbc.sql("select * from account where id = ?")
                .param(id)
                .query(Row::read)
                .optional();
    }

    private Optional<Rejection> replace(Account account, String fresh) {
        Optional<Rejection> refused = Passwords.check(fresh, account);
        if (refused.isPresent()) return refused;
        jdbc.sql("update account set password = :password, sign_ins = sign_ins + 1 where id = :id")
                .param("password", passwords.hash(fresh))
                .param("id", account.person().id())
                .update();
        return Optional.empty();
    }

    private record Row(Account account, @Nullable String password, SignIn signIn) {
        static Row read(ResultSet row, int number) throws SQLException {
            Account account = AccountRow.read(row, number);
            return new Row(account, row.getString("password"), new SignIn(account.person(), row.getInt("sign_ins")));
        }
    }
}
