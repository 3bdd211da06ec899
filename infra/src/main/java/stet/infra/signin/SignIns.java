package stet.infra.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.account.AccountIds;
import stet.domain.account.Secret;
import stet.infra.account.Account;
import stet.infra.account.AccountRow;
import stet.infra.account.Passwords;
import stet.infra.account.ProofReading;

/** Lets people in by password, for as long as neither the password changes nor the account is disabled. */
@Component
public class SignIns {
    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final ProofReading proofs;

    public SignIns(JdbcClient jdbc, Passwords passwords, ProofReading proofs) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.proofs = proofs;
    }

    /**
     * What a session remembers of who signed in.
     *
     * @param generation which of the account's series of sign-ins this one belongs to; the series ends when
     *     the password changes or the account is disabled
     */
    public record SignIn(Person person, int generation) {}

    /** What came of a wish to sign in. */
    public sealed interface Attempt {
        record Right(SignIn signIn) implements Attempt {}

        /** The password is right, and the account can't be used: who knows the one may know the other. */
        record Disabled() implements Attempt {}

        record Wrong() implements Attempt {}
    }

    /** Compares a password; takes as long for an id that nobody has. */
    public Attempt attempt(String id, String password) {
        Row row = find(id).orElse(null);
        boolean right = passwords.matches(password, row == null ? null : row.password());
        if (row == null || !right) return new Attempt.Wrong();
        return row.account().enabled() ? new Attempt.Right(row.signIn()) : new Attempt.Disabled();
    }

    /** The sign-in of whoever has this password. */
    public Optional<SignIn> signIn(String id, String password) {
        return attempt(id, password) instanceof Attempt.Right(SignIn signIn) ? Optional.of(signIn) : Optional.empty();
    }

    /** The account as it is now, as long as the sign-in holds. */
    public Optional<Account> account(SignIn signIn) {
        return find(signIn.person().id())
                .filter(row -> row.account().enabled() && row.signIn().equals(signIn))
                .map(Row::account);
    }

    /** Whether this is the person's password, for what a session alone does not allow. */
    public boolean isPresentPassword(Person person, String password) {
        return proofs.isPresent(person, new Secret(password));
    }

    /** The newest series of sign-ins, for the session in which its owner changed the password. */
    public SignIn latest(Person person) {
        return find(person.id()).map(Row::signIn).orElseThrow();
    }

    private Optional<Row> find(String id) {
        if (!AccountIds.isId(id)) return Optional.empty();
        return jdbc.sql("select * from " + AccountRow.ACCOUNTS + " where id = ?")
                .param(id)
                .query(Row::read)
                .optional();
    }

    private record Row(Account account, @Nullable String password, SignIn signIn) {
        static Row read(ResultSet row, int number) throws SQLException {
            Account account = AccountRow.read(row, number);
            return new Row(account, row.getString("password"), new SignIn(account.person(), row.getInt("sign_ins")));
        }
    }
}
