package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;

import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.domain.account.PasswordRejection.LinkUsedUp;
import stet.domain.account.PasswordRejection.PasswordWeak;
import stet.domain.account.Role;
import stet.domain.account.Secret;

class FirstAdministratorTest {
    private final AccountTables tables = new AccountTables();
    private final FirstAdministrator first = tables.firstAdministrator;

    @Test
    void the_first_account_is_an_administrator_s() {
        Secret secret = first.invite().orElseThrow();
        assertThat(first.admits(secret)).isTrue();
        assertThat(tables.becomeAdministrator(secret, "robin", "Robin Castellan", PASSWORD))
                .isEmpty();
        assertThat(tables.accounts.find(new Person("robin")).orElseThrow().roles())
                .containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void the_newest_link_works_once_and_those_of_earlier_starts_not_at_all() {
        Secret earlier = first.invite().orElseThrow();
        Secret later = first.invite().orElseThrow();
        assertThat(first.admits(earlier)).isFalse();
        assertThat(tables.becomeAdministrator(earlier, "robin", "Robin Castellan", PASSWORD))
                .contains(new LinkUsedUp());
        assertThat(tables.becomeAdministrator(later, "robin", "Robin Castellan", PASSWORD))
                .isEmpty();
        assertThat(tables.becomeAdministrator(later, "rhea", "Rhea Stone", PASSWORD))
                .contains(new LinkUsedUp());
        assertThat(first.admits(later)).isFalse();
        assertThat(tables.events()).containsExactly("account-opened", "password-set");
    }

    @Test
    void a_refused_account_leaves_the_link_as_it_was() {
        Secret secret = first.invite().orElseThrow();
        assertThat(tables.becomeAdministrator(secret, "robin", "Robin Castellan", "short"))
                .contains(new PasswordWeak());
        assertThat(tables.becomeAdministrator(secret, "robin", "Robin Castellan", PASSWORD))
                .isEmpty();
    }

    @Test
    void a_guessed_link_opens_nothing() {
        first.invite();
        assertThat(first.admits(new Secret("guess"))).isFalse();
        assertThat(tables.becomeAdministrator(new Secret("guess"), "robin", "Robin Castellan", PASSWORD))
                .contains(new LinkUsedUp());
        assertThat(tables.accounts.none()).isTrue();
    }

    @Test
    void there_is_no_link_once_there_is_an_account() {
        Secret secret = first.invite().orElseThrow();
        tables.to.create(ADA, PASSWORD);
        assertThat(first.invite()).isEmpty();
        assertThat(first.admits(secret)).isFalse();
        assertThat(tables.becomeAdministrator(secret, "robin", "Robin Castellan", PASSWORD))
                .contains(new LinkUsedUp());
    }

    @Test
    void the_table_holds_a_hash_and_no_secret() {
        Secret secret = first.invite().orElseThrow();
        assertThat(tables.jdbc
                        .sql("select first_administrator_link::text from first_administrator_link")
                        .query(String.class)
                        .single())
                .doesNotContain(secret.value());
    }
}
