package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.infra.account.AccountTables.ADA;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.RunningStet;
import stet.infra.account.AccountDesk.Issued;
import stet.infra.desk.CommandDesk;

@RunningStet
class AccountNewsTest {
    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Credentials credentials;

    @Autowired
    CommandDesk desk;

    @Autowired
    KnownTokens known;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update api_token set revoked_at = now() where id = :token",
                "update account set enabled = false where id = 'ada'"
            })
    void what_another_replica_changes_is_known_here_soon(String change) {
        Issued issued = opened();

        jdbc.sql(change).param("token", issued.token().id()).update();

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(tokens.open(issued.text())).isEmpty());
    }

    @Test
    void that_a_token_is_used_is_no_news() {
        Issued issued = opened();
        long before = known.changes();

        jdbc.sql("update api_token set last_used_at = now() where id = :token")
                .param("token", issued.token().id())
                .update();

        await().during(Duration.ofMillis(300)).until(() -> known.changes() == before);
    }

    private Issued opened() {
        AccountDesk to = new AccountDesk(desk, accounts, credentials, tokens);
        to.create(ADA, null);
        jdbc.sql("update account set enabled = true").update();
        Issued issued = to.issue(ADA, "cli", Set.of(Scope.READ), null);
        await().untilAsserted(() -> {
            assertThat(tokens.open(issued.text())).isPresent();
            assertThat(known.find(new TokenText(issued.text()).hash())).isPresent();
        });
        return issued;
    }
}
