package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Actor;

/** Hands laid on accounts in the database, past every rule. */
class AccountsAgainstLogTest {
    private final AccountTables tables = new AccountTables();

    @BeforeEach
    void ada_has_an_account_a_token_and_a_link() {
        tables.to.create(ADA, PASSWORD);
        tables.to.issue(ADA, "laptop", Set.of(Scope.READ), null);
        tables.credentials.makePasswordLink(ADA.person(), Actor.STET, AccountDesk.START);
    }

    @Test
    void accounts_are_as_the_log_has_them() {
        assertThat(tables.comparison.differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update account set roles = '{EDITOR}'",
                "update account set name = 'Ada'",
                "update account set enabled = false",
                "update account set password = null",
                "update account set kind = 'AUTOMATION', password = null",
                "update account set responsible = 'ada'",
                "update api_token set scopes = '{READ,SIGN_OFF}'",
                "update api_token set expires_at = null",
                "update api_token set revoked_at = now()",
                "update api_token set name = 'phone'",
                "delete from api_token",
                "insert into api_token (account, name, hash, scopes) values ('ada', 'mine', '\\x01', '{READ}')",
                "delete from password_link",
                "update password_link set link = gen_random_uuid()",
                "insert into account (id, name, kind, roles) values ('eve', 'Eve', 'PERSON', '{ADMINISTRATOR}')"
            })
    void what_was_changed_past_the_log_is_said(String tampering) {
        tables.owner.sql(tampering).update();
        assertThat(tables.comparison.differences()).isNotEmpty().allMatch(said -> said.endsWith("."));
    }

    @Test
    void an_account_that_was_taken_away_is_said() {
        for (String table : new String[] {"password_link", "api_token", "account"})
            tables.owner.sql("delete from " + table).update();
        assertThat(tables.comparison.differences()).contains("The account ada is gone.");
    }
}
