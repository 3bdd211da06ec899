package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;

import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.infra.account.AccountRejection.LinkUsedUp;
import stet.infra.account.AccountRejection.PasswordWeak;

class FirstAdministratorTest {
    private final AccountTables tables = new AccountTables();
    private final FirstAdministrator first = tables.firstAdministrator;

    @Test
    void the_first_account_is_an_administrator_s() {
        String secret = first.invite().orElseThrow();
        assertThat(first.admits(secret)).isTrue();
        assertThat(first.create(secret, "robin", "Robin Castellan", PASSWORD)).isEmpty();
        assertThat(tables.accounts.find(new Person("robin")).orElseThrow().roles())
                .containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void the_link_works_once_whichever_of_several_is_used() {
        String earlier = first.invite().orElseThrow();
        String later = first.invite().orElseThrow();
        assertThat(first.create(earlier, "robin", "Robin Castellan", PASSWORD)).isEmpty();
        assertThat(first.create(earlier, "rhea", "Rhea Stone", PASSWORD)).contains(new LinkUsedUp());
        assertThat(first.create(later, "rhea", "Rhea Stone", PASSWORD)).contains(new LinkUsedUp());
        assertThat(first.admits(later)).isFalse();
    }

    @Test
    void a_refused_account_leaves_the_link_as_it_was() {
        String secret = first.invite().orElseThrow();
        assertThat(first.create(secret, "robin", "Robin Castellan", "short")).contains(new PasswordWeak());
        assertThat(first.create(secret, "robin", "Robin Castellan", PASSWORD)).isEmpty();
    }

    @Test
    void a_guessed_link_opens_nothing() {
        first.invite();
        assertThat(first.admits("guess")).isFalse();
        assertThat(first.create("guess", "robin", "Robin Castellan", PASSWORD)).contains(new LinkUsedUp());
        assertThat(tables.accounts.none()).isTrue();
    }

    @Test
    void there_is_no_link_once_there_is_an_account() {
        String secret = first.invite().orElseThrow();
        tables.accounts.create(ADA, PASSWORD);
        assertThat(first.invite()).isEmpty();
        assertThat(first.admits(secret)).isFalse();
        assertThat(first.create(secret, "robin", "Robin Castellan", PASSWORD)).contains(new LinkUsedUp());
    }

    @Test
    void the_table_holds_a_hash_and_no_secret() {
        String secret = first.invite().orElseThrow();
        assertThat(tables.jdbc
                        .sql("select first_administrator_link::text from first_administrator_link")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }
}
