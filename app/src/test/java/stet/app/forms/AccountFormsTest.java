package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.infra.account.Role;

/** How people look after their passwords and tokens, and administrators after everyone. */
class AccountFormsTest extends PageTest {

    @Test
    void a_token_is_shown_once_and_can_be_revoked() {
        Visitor ada = ada();
        Visit none = ada.submit(ada.get("/account"), "/account/tokens", Map.of("name", "laptop"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("href=\"#token-scopes\"").contains("value=\"laptop\"");
        Visit issued = ada.submit(ada.get("/account"), "/account/tokens", Map.of("name", "laptop", "scopes", "READ"));
        done(issued);
        assertThat(ada.follow(issued).body()).containsPattern("id=\"issued\">stet_");
        Visit page = ada.follow(issued);
        assertThat(page.body()).doesNotContain("id=\"issued\"");
        String revoke = page.body().replaceAll("(?s).*?action=\"(/account/tokens/[^\"]*/revoke)\".*", "$1");
        done(ada.submit(page, revoke, Map.of()));
    }

    @Test
    void a_token_expires_on_a_day_that_a_calendar_has() {
        Visitor ada = ada();
        Visit refused = ada.submit(
                ada.get("/account"),
                "/account/tokens",
                Map.of("name", "laptop", "scopes", "READ", "expiresAt", "+999999999-12-31"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#token-expiresAt\"");
    }

    @Test
    void a_password_is_changed_by_who_knows_the_present_one() {
        Visitor dana = as("dana", "Dana Field", Role.EDITOR);
        Visit page = dana.get("/account");
        Visit wrong = dana.submit(
                page, "/account/password", Map.of("currentPassword", "wrong", "password", "another long password"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body()).contains("href=\"#password-currentPassword\"").doesNotContain("another long");
        Visit done = dana.submit(
                page, "/account/password", Map.of("currentPassword", PASSWORD, "password", "another long password"));
        assertThat(done.location()).endsWith("/login?changed");
        assertThat(dana.get("/account").status()).isEqualTo(302);
    }

    @Test
    void an_administrator_opens_and_changes_accounts() {
        Visitor root = as("root", "Robin Castellan", Role.ADMINISTRATOR);
        String list = "/administration/accounts";
        Visit refused = root.submit(root.get(list), list, Map.of("id", "Not an id", "name", "Mina"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#account-id\"").contains("value=\"Mina\"");
        done(root.submit(
                root.get(list), list, Map.of("id", "mina", "name", "Mina", "roles", "EDITOR", "password", PASSWORD)));
        done(root.submit(
                root.get(list + "/mina"),
                list + "/mina",
                Map.of("name", "Mina Moss", "roles", "AUDITOR", "enabled", "true")));
        assertThat(root.get(list).says("Mina Moss")).isTrue();
    }
}
