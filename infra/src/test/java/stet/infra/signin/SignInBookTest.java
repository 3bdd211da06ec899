package stet.infra.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.infra.account.AccountTables;

class SignInBookTest {
    private final AccountTables tables = new AccountTables();
    private final SignInBook book = tables.book;

    @BeforeEach
    void ada_has_an_account() {
        tables.to.create(ADA, null);
    }

    @Test
    void who_comes_in_is_told_ten_times_an_hour_at_most() {
        for (int time = 1; time <= 30; time++) book.succeeded(ADA, "request");
        assertThat(told("signed-in")).hasSize(10);
        anHourPasses();
        book.succeeded(ADA, "request");
        assertThat(told("signed-in")).hasSize(11);
    }

    @Test
    void a_flood_of_wrong_passwords_is_told_when_it_has_grown_by_far() {
        for (int time = 1; time <= 130; time++) book.failed("ada", "request");
        assertThat(told("sign-ins-failed")).containsExactly("1", "5", "25", "125");
        anHourPasses();
        book.failed("ada", "request");
        assertThat(told("sign-ins-failed")).endsWith("125", "1");
    }

    @Test
    void names_that_nobody_has_are_counted_and_not_told() {
        for (int name = 1; name <= 30; name++) book.failed("name" + name, "request");
        book.failed("a\0da", "request");
        assertThat(told("sign-ins-failed")).isEmpty();
        assertThat(tables.jdbc
                        .sql("select failed from sign_in_tally where account = ''")
                        .query(Integer.class)
                        .single())
                .isEqualTo(31);
    }

    private List<String> told(String type) {
        return tables.jdbc
                .sql("select coalesce(payload ->> 'count', '') from recorded_event where type = ? order by arrival")
                .param(type)
                .query(String.class)
                .list();
    }

    private void anHourPasses() {
        tables.jdbc
                .sql("update sign_in_tally set since = since - interval '61 minutes'")
                .update();
    }
}
