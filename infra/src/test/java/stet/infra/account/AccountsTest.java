package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;
import static stet.infra.account.AccountTables.disabled;
import static stet.infra.account.AccountTables.machine;
import static stet.infra.account.AccountTables.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.account.AccountRejection.AccountExists;
import stet.domain.account.AccountRejection.AccountIdMalformed;
import stet.domain.account.AccountRejection.LastAdministrator;
import stet.domain.account.AccountRejection.UnknownAccount;
import stet.domain.account.PasswordRejection.PasswordOfMachine;
import stet.domain.account.Role;

class AccountsTest {
    private static final Account ROOT = person("root", "Robin Castellan", Role.ADMINISTRATOR);

    private final AccountTables tables = new AccountTables();
    private final Accounts accounts = tables.accounts;
    private final AccountDesk to = tables.to;

    @Test
    void an_account_is_found_as_it_was_opened() {
        assertThat(accounts.none()).isTrue();
        assertThat(to.create(ADA, PASSWORD)).isEmpty();
        assertThat(accounts.find(ADA.person())).contains(ADA);
        assertThat(accounts.none()).isFalse();
    }

    @Test
    void an_id_belongs_to_one_account_for_ever() {
        to.create(ADA, PASSWORD);
        to.change(disabled(ADA));
        assertThat(to.create(ADA, PASSWORD)).contains(new AccountExists(ADA.person()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "1ada", "ada lovelace", "ada/x", "a1234567890123456789012345678901234567890"})
    void an_id_that_no_address_could_hold_is_refused(String id) {
        assertThat(to.create(person(id, "Ada", Role.EDITOR), PASSWORD)).contains(new AccountIdMalformed(id));
    }

    @Test
    void nobody_has_an_id_that_no_text_could_hold() {
        assertThat(accounts.find(new Person("a\0da"))).isEmpty();
    }

    @Test
    void an_account_has_a_name() {
        assertThat(to.create(person("ada", " ", Role.EDITOR), PASSWORD)).contains(new FieldMissing("name", "the name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0", "\u200B", "\u2800", "\u3164"})
    void a_name_that_nobody_sees_is_none(String blank) {
        FieldMissing missing = new FieldMissing("name", "the name");
        assertThat(to.create(person("ada", blank, Role.EDITOR), PASSWORD)).contains(missing);
        to.create(ADA, PASSWORD);
        assertThat(to.change(person("ada", blank, Role.EDITOR))).contains(missing);
    }

    @Test
    void a_machine_has_no_password() {
        Account machine = machine("importer", Role.FACT_CHECKER);
        assertThat(to.create(machine, null)).isEmpty();
        assertThat(to.changePassword(machine, "", PASSWORD)).contains(new PasswordOfMachine(machine.person()));
    }

    @Test
    void only_people_who_check_facts_and_are_enabled_are_checkers() {
        Account cleo = person("cleo", "Cleo Marchetti", Role.EDITOR);
        to.create(ADA, PASSWORD);
        to.create(cleo, PASSWORD);
        to.create(person("otto", "Otto Brandt", Role.AUDITOR), PASSWORD);
        to.create(ROOT, PASSWORD);
        to.create(machine("importer", Role.FACT_CHECKER), null);
        assertThat(accounts.checkers()).containsExactlyInAnyOrder(ADA.person(), cleo.person());
        to.change(disabled(cleo));
        assertThat(accounts.checkers()).containsExactly(ADA.person());
    }

    @Test
    void the_last_administrator_stays() {
        to.create(ROOT, PASSWORD);
        assertThat(to.change(disabled(ROOT))).contains(new LastAdministrator(ROOT.person()));
        assertThat(to.change(person("root", "Robin Castellan", Role.EDITOR)))
                .contains(new LastAdministrator(ROOT.person()));
        to.create(person("rhea", "Rhea Stone", Role.ADMINISTRATOR), PASSWORD);
        assertThat(to.change(disabled(ROOT))).isEmpty();
    }

    @Test
    void an_account_that_is_no_administrator_changes_whoever_else_is_one() {
        to.create(ADA, PASSWORD);
        assertThat(to.change(person("ada", "Ada O. Okafor", Role.EDITOR))).isEmpty();
        assertThat(accounts.find(ADA.person()).orElseThrow().name()).isEqualTo("Ada O. Okafor");
    }

    @Test
    void nobody_unknown_can_be_changed() {
        assertThat(to.change(ADA)).contains(new UnknownAccount(ADA.person()));
    }

    @Test
    void the_table_holds_a_bcrypt_hash_and_no_password() {
        to.create(ADA, PASSWORD);
        String stored = tables.jdbc
                .sql("select password from account")
                .query(String.class)
                .single();
        assertThat(stored).startsWith("{bcrypt}$2").doesNotContain(PASSWORD);
    }
}
