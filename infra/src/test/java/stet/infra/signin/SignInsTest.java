package stet.infra.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;
import static stet.infra.account.AccountTables.disabled;
import static stet.infra.account.AccountTables.machine;
import static stet.infra.account.AccountTables.person;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.AccountCommand.EndSessions;
import stet.domain.account.AccountCommand.SetPassword;
import stet.domain.account.AccountRejection.UnknownAccount;
import stet.domain.account.PasswordRejection.LinkUsedUp;
import stet.domain.account.PasswordRejection.PasswordOfMachine;
import stet.domain.account.PasswordRejection.PasswordWeak;
import stet.domain.account.PasswordRejection.PasswordWrong;
import stet.domain.account.Proof;
import stet.domain.account.Role;
import stet.domain.account.Secret;
import stet.infra.account.Account;
import stet.infra.account.AccountDesk;
import stet.infra.account.AccountTables;
import stet.infra.account.Credentials.Made.Denied;
import stet.infra.account.Credentials.Made.Given;
import stet.infra.signin.SignIns.Attempt;

class SignInsTest {
    private static final String FRESH = "another long password";

    private final AccountTables tables = new AccountTables();
    private final SignIns signIns = tables.signIns;

    @BeforeEach
    void ada_has_an_account() {
        tables.to.create(ADA, PASSWORD);
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
        tables.to.create(machine("importer", Role.EDITOR), null);
        assertThat(signIns.signIn("importer", "")).isEmpty();
        assertThat(signIns.signIn("importer", "the password of nobody")).isEmpty();
    }

    @Test
    void a_disabled_account_is_closed_at_once_and_its_sessions_stay_closed() {
        SignIns.SignIn before = signIns.signIn("ada", PASSWORD).orElseThrow();
        tables.to.change(disabled(ADA));
        assertThat(signIns.signIn("ada", PASSWORD)).isEmpty();
        assertThat(signIns.attempt("ada", PASSWORD)).isEqualTo(new Attempt.Disabled());
        assertThat(signIns.attempt("ada", "a long wrong password")).isEqualTo(new Attempt.Wrong());
        assertThat(signIns.account(before)).isEmpty();
        tables.to.change(ADA);
        assertThat(signIns.account(before)).isEmpty();
        assertThat(signIns.signIn("ada", PASSWORD)).isPresent();
    }

    @Test
    void who_is_signed_out_everywhere_comes_in_again_by_the_same_password() {
        SignIns.SignIn before = signIns.signIn("ada", PASSWORD).orElseThrow();
        assertThat(tables.to.give(new EndSessions(ADA.person(), ADA.actor()))).isEmpty();
        assertThat(signIns.account(before)).isEmpty();
        assertThat(signIns.signIn("ada", PASSWORD)).isPresent();
    }

    @Test
    void a_new_password_ends_every_session_and_the_old_password() {
        SignIns.SignIn before = signIns.signIn("ada", PASSWORD).orElseThrow();
        assertThat(tables.to.changePassword(ADA, PASSWORD, FRESH)).isEmpty();
        assertThat(signIns.account(before)).isEmpty();
        assertThat(signIns.signIn("ada", PASSWORD)).isEmpty();
        assertThat(signIns.signIn("ada", FRESH)).contains(signIns.latest(ADA.person()));
    }

    @Test
    void who_changes_the_password_knows_the_present_one() {
        assertThat(tables.to.changePassword(ADA, FRESH, FRESH)).contains(new PasswordWrong());
        assertThat(tables.to.changePassword(ADA, PASSWORD, "short")).contains(new PasswordWeak());
        assertThat(signIns.signIn("ada", PASSWORD)).isPresent();
    }

    @Test
    void a_password_is_set_by_its_owner_with_the_newest_link_and_once() {
        Given before = link();
        Given newest = link();
        assertThat(byLink(before, FRESH)).contains(new LinkUsedUp());
        assertThat(byLink(newest, "short")).contains(new PasswordWeak());
        assertThat(byLink(newest, FRESH)).isEmpty();
        assertThat(byLink(newest, "yet another password")).contains(new LinkUsedUp());
        assertThat(signIns.signIn("ada", FRESH)).isPresent();
    }

    @Test
    void a_link_opens_nothing_of_another_account_or_when_it_is_too_old_or_its_account_disabled() {
        Account ben = person("ben", "Ben Lindqvist", Role.EDITOR);
        tables.to.create(ben, PASSWORD);
        Given link = link();
        assertThat(tables.to.give(new SetPassword(ben.person(), new Secret(FRESH), proof(link), ben.actor())))
                .contains(new LinkUsedUp());
        tables.to.change(disabled(ADA));
        tables.to.change(ADA);
        assertThat(byLink(link, FRESH)).contains(new LinkUsedUp());
    }

    @Test
    void whose_password_a_link_sets_is_known_as_long_as_it_does() {
        Given link = link();
        assertThat(tables.credentials.ownerOfLink(link.secret())).contains(ADA);
        assertThat(tables.credentials.ownerOfLink(new Secret("guess"))).isEmpty();
        tables.jdbc.sql("update password_link set expires_at = now()").update();
        assertThat(tables.credentials.ownerOfLink(link.secret())).isEmpty();
    }

    @Test
    void the_table_holds_a_hash_and_no_link() {
        Given link = link();
        assertThat(tables.jdbc
                        .sql("select password_link::text from password_link")
                        .query(String.class)
                        .single())
                .doesNotContain(link.secret().value());
        assertThat(tables.jdbc
                        .sql("select string_agg(payload::text || metadata::text, '') from recorded_event")
                        .query(String.class)
                        .single())
                .doesNotContain(link.secret().value())
                .doesNotContain(PASSWORD)
                .doesNotContain("bcrypt");
        assertThat(link.toString()).doesNotContain(link.secret().value());
    }

    @Test
    void a_machine_gets_no_link() {
        Account machine = machine("importer", Role.EDITOR);
        tables.to.create(machine, null);
        assertThat(tables.credentials.makePasswordLink(machine.person(), Actor.STET, AccountDesk.START))
                .isEqualTo(new Denied(List.of(new PasswordOfMachine(machine.person()))));
        Person nobody = new Person("nobody");
        assertThat(tables.credentials.makePasswordLink(nobody, Actor.STET, AccountDesk.START))
                .isEqualTo(new Denied(List.of(new UnknownAccount(nobody))));
    }

    private Given link() {
        return (Given) tables.credentials.makePasswordLink(ADA.person(), Actor.STET, AccountDesk.START);
    }

    private Optional<Rejection> byLink(Given link, String fresh) {
        return tables.to.give(new SetPassword(ADA.person(), new Secret(fresh), proof(link), ADA.actor()));
    }

    private static Proof proof(Given link) {
        return new Proof.ByLink(link.secret());
    }
}
