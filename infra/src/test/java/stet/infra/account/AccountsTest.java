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
import stet.domain.FieldRejection.NameNotPlain;
import stet.domain.Person;
import stet.infra.account.AccountRejection.AccountExists;
import stet.infra.account.AccountRejection.AccountIdMalformed;
import stet.infra.account.AccountRejection.LastAdministrator;
import stet.infra.account.AccountRejection.PasswordOfMachine;
import stet.infra.account.AccountRejection.PasswordTooLong;
import stet.infra.account.AccountRejection.PasswordWeak;
import stet.infra.account.AccountRejection.UnknownAccount;

class AccountsTest {
    private static final Account ROOT = person("root", "Robin Castellan", Role.ADMINISTRATOR);

    private final AccountTables tables = new AccountTables();
    private final Accounts accounts = tables.accounts;

    @Test
    void an_account_is_found_as_it_was_opened() {
        assertThat(accounts.none()).isTrue();
        assertThat(accounts.create(ADA, PASSWORD)).isEmpty();
        assertThat(accounts.find(ADA.person())).contains(ADA);
        assertThat(accounts.none()).isFalse();
    }

    @Test
    void an_id_belongs_to_one_account_for_ever() {
        accounts.create(ADA, PASSWORD);
        accounts.change(disabled(ADA));
        assertThat(accounts.create(ADA, PASSWORD)).contains(new AccountExists(ADA.person()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "1ada", "ada lovelace", "ada/x", "a1234567890123456789012345678901234567890"})
    void an_id_that_no_address_could_hold_is_refused(String id) {
        assertThat(accounts.create(person(id, "Ada", Role.EDITOR), PASSWORD)).contains(new AccountIdMalformed(id));
    }

    @Test
    void nobody_has_an_id_that_no_text_could_hold() {
        assertThat(accounts.find(new Person("a\0da"))).isEmpty();
    }

    @Test
    void an_account_has_a_name() {
        assertThat(accounts.create(person("ada", " ", Role.EDITOR), PASSWORD))
                .contains(new FieldMissing("name", "the name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0", "\u200B", "\u2800", "\u3164"})
    void a_name_that_nobody_sees_is_none(String blank) {
        FieldMissing missing = new FieldMissing("name", "the name");
        assertThat(accounts.create(person("ada", blank, Role.EDITOR), PASSWORD)).contains(missing);
        accounts.create(ADA, PASSWORD);
        assertThat(accounts.change(person("ada", blank, Role.EDITOR))).contains(missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eleven char", "ada okafor  "})
    void a_password_that_is_short_or_the_name_is_refused(String password) {
        assertThat(accounts.create(ADA, password)).contains(new PasswordWeak());
        assertThat(accounts.none()).isTrue();
    }

    @Test
    void a_password_whose_end_the_hash_would_ignore_is_refused() {
        assertThat(accounts.create(ADA, "ä".repeat(37))).contains(new PasswordTooLong());
        assertThat(accounts.create(ADA, "ä".repeat(36))).isEmpty();
    }

    @Test
    void a_machine_has_no_password() {
        Account machine = machine("importer", Role.FACT_CHECKER);
        assertThat(accounts.create(machine, PASSWORD)).contains(new PasswordOfMachine(machine.person()));
        assertThat(accounts.create(machine, null)).isEmpty();
    }

    @Test
    void only_people_who_check_facts_and_are_enabled_are_checkers() {
        Account cleo = person("cleo", "Cleo Marchetti", Role.EDITOR);
        accounts.create(ADA, PASSWORD);
        accounts.create(cleo, PASSWORD);
        accounts.create(person("otto", "Otto Brandt", Role.AUDITOR), PASSWORD);
        accounts.create(ROOT, PASSWORD);
        accounts.create(machine("importer", Role.FACT_CHECKER), null);
        assertThat(accounts.checkers()).containsExactlyInAnyOrder(ADA.person(), cleo.person());
        accounts.change(disabled(cleo));
        assertThat(accounts.checkers()).containsExactly(ADA.person());
    }

    @Test
    void the_last_administrator_stays() {
        accounts.create(ROOT, PASSWORD);
        assertThat(accounts.change(disabled(ROOT))).contains(new LastAdministrator(ROOT.person()));
        assertThat(accounts.change(person("root", "Robin Castellan", Role.EDITOR)))
                .contains(new LastAdministrator(ROOT.person()));
        accounts.create(person("rhea", "Rhea Stone", Role.ADMINISTRATOR), PASSWORD);
        assertThat(accounts.change(disabled(ROOT))).isEmpty();
    }

    @Test
    void an_account_that_is_no_administrator_changes_whoever_else_is_one() {
        accounts.create(ADA, PASSWORD);
        assertThat(accounts.change(person("ada", "Ada O. Okafor", Role.EDITOR))).isEmpty();
        assertThat(accounts.find(ADA.person()).orElseThrow().name()).isEqualTo("Ada O. Okafor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\u202E Okafor", "Ada\nOkafor", "Ada\u200BOkafor", "\uFEFFAda"})
    void a_name_holds_nothing_that_cannot_be_seen(String name) {
        assertThat(accounts.create(person("eve", name, Role.EDITOR), PASSWORD).orElseThrow())
                .isInstanceOf(NameNotPlain.class);
        accounts.create(ADA, PASSWORD);
        assertThat(accounts.change(person("ada", name, Role.EDITOR)).orElseThrow())
                .isInstanceOf(NameNotPlain.class);
        assertThat(accounts.find(ADA.person())).contains(ADA);
    }

    @Test
    void nobody_unknown_can_be_changed() {
        assertThat(accounts.change(ADA)).contains(new UnknownAccount(ADA.person()));
    }

    @Test
    void the_table_holds_a_bcrypt_hash_and_no_password() {
        accounts.create(ADA, PASSWORD);
        String stored = tables.jdbc
                .sql("select password from account")
                .query(String.class)
                .single();
        assertThat(stored).startsWith("{bcrypt}$2").doesNotContain(PASSWORD);
    }
}
