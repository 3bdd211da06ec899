package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;
import static stet.infra.account.AccountTables.disabled;
import static stet.infra.account.AccountTables.machine;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.infra.account.AccountRejection.PasswordOfMachine;
import stet.infra.account.AccountRejection.PasswordWeak;
import stet.infra.account.AccountRejection.PasswordWrong;
import stet.infra.account.AccountRejection.UnknownAccount;

class SignInsTest {
    private static final String FRESH = "another long password";

    private final AccountTables tables = new AccountTables();
    private final SignIns signIns = tables.signIns;

    @BeforeEach
    void ada_has_an_account() {
        tables.accounts.create(ADA, PASSWORD);
    }

    @Test
    void who_knows_the_password_is_let_in() {
        SignIns.SignIn signIn = signIns.signIn("ada", PASSWORD).orElseThrow();
        assertThat(signIns.account(signIn)).contains(ADA);
    }

    @Test
    void nobody_else_is_let_in() {
        assertThat(signIns.signIn("ada", "a long wrong password")).isEmpty();
        assertThat(signIns.signIn("nobody", PASSWORD)).isEmpty();
        assertThat(signIns.signIn("nobody", "the password of nobody")).isEmpty();
        assertThat(signIns.signIn("a\0da", PASSWORD)).isEmpty();
    }

    @Test
    void a_machine_is_not_let_in_by_any_password() {
        tables.accounts.create(machine("importer", Role.EDITOR), null);
        assertThat(signIns.signIn("importer", "")).isEmpty();
        assertThat(signIns.signIn("importer", "the password of nobody")).isEmpty();
    }

    @Test
    void a_disabled_account_is_closed_at_once_and_its_sessions_stay_closed() {
        SignIns.SignIn before = signIns.signIn("ada", PASSWORD).orElseThrow();
        tables.accounts.change(disabled(ADA));
        assertThat(signIns.signIn("ada", PASSWORD)).isEmpty();
        assertThat(signIns.account(before)).isEmpty();
        tables.accounts.change(ADA);
        assertThat(signIns.account(before)).isEmpty();
        assertThat(signIns.signIn("ada", PASSWORD)).isPresent();
    }

    @Test
    void a_new_password_ends_every_session_and_the_old_password() {
        SignIns.SignIn before = signIns.signIn("ada", PASSWORD).orElseThrow();
        assertThat(signIns.changePassword(ADA.person(), PASSWORD, FRESH)).isEmpty();
        assertThat(signIns.account(before)).isEmpty();
        assertThat(signIns.signIn("ada", PASSWORD)).isEmpty();
        assertThat(signIns.signIn("ada", FRESH)).contains(signIns.latest(ADA.person()));
    }

    @Test
    void who_changes_the_password_knows_the_present_one() {
        assertThat(signIns.changePassword(ADA.person(), FRESH, FRESH)).contains(new PasswordWrong());
        assertThat(signIns.changePassword(ADA.person(), PASSWORD, "short")).contains(new PasswordWeak());
        assertThat(signIns.signIn("ada", PASSWORD)).isPresent();
    }

    @Test
    void an_administrator_can_set_a_person_s_password() {
        assertThat(signIns.setPassword(ADA.person(), FRESH)).isEmpty();
        assertThat(signIns.signIn("ada", FRESH)).isPresent();
    }

    @Test
    void neither_a_machine_nor_nobody_gets_a_password() {
        Account machine = machine("importer", Role.EDITOR);
        tables.accounts.create(machine, null);
        assertThat(signIns.setPassword(machine.person(), FRESH)).contains(new PasswordOfMachine(machine.person()));
        Person nobody = new Person("nobody");
        assertThat(signIns.setPassword(nobody, FRESH)).contains(new UnknownAccount(nobody));
    }
}
