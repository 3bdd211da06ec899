package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.domain.account.Role;

/** How people look after their passwords and tokens, and administrators after everyone. */
class AccountFormsTest extends PageTest {

    @Test
    void a_token_is_shown_once_and_can_be_revoked() {
        Visitor ada = ada();
        Visit none = ada.submit(
                ada.get("/account"), "/account/tokens", Map.of("name", "laptop", "currentPassword", PASSWORD));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("href=\"#token-scopes\"").contains("value=\"laptop\"");
        Visit issued = ada.submit(
                ada.get("/account"),
                "/account/tokens",
                Map.of("name", "laptop", "scopes", "READ", "currentPassword", PASSWORD));
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
                Map.of(
                        "name",
                        "laptop",
                        "scopes",
                        "READ",
                        "expiresAt",
                        "+999999999-12-31",
                        "currentPassword",
                        PASSWORD));
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
        done(root.submit(root.get(list), list, Map.of("id", "mina", "name", "Mina", "roles", "EDITOR")));
        done(root.submit(
                root.get(list + "/mina"),
                list + "/mina",
                Map.of("name", "Mina Moss", "roles", "AUDITOR", "enabled", "true")));
        assertThat(root.get(list).says("Mina Moss")).isTrue();
    }

    @Test
    void a_password_is_set_by_its_owner_with_a_link_that_an_administrator_makes() {
        Visitor root = as("root", "Robin Castellan", Role.ADMINISTRATOR);
        String list = "/administration/accounts";
        done(root.submit(root.get(list), list, Map.of("id", "nina", "name", "Nina Nord", "roles", "EDITOR")));
        Visit made = root.submit(root.get(list + "/nina"), list + "/nina/password-link", Map.of());
        done(made);
        String link = root.follow(made).body().replaceAll("(?s).*id=\"link\">([^<]*)<.*", "$1");
        link = link.replaceAll("^https?://[^/]*", "");
        assertThat(link).startsWith("/set-password?token=");
        assertThat(root.get(list + "/nina").body())
                .doesNotContain("set-password?token=")
                .contains("made a link to set the password of nina");

        Visitor nina = anyone();
        Visit page = nina.get(link);
        assertThat(page.body()).contains("Nina Nord");
        Visit weak = nina.submit(page, "/set-password", Map.of("password", "password1234"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).contains("href=\"#password\"").doesNotContain("password1234");
        Visit set = nina.submit(weak, "/set-password", Map.of("password", "the owner's own words"));
        assertThat(set.location()).endsWith("/login?set");
        assertThat(anyone().signedIn("nina", "the owner's own words")
                        .get("/account")
                        .status())
                .isEqualTo(200);
        assertThat(nina.get(link).status()).isEqualTo(403);
    }

    @Test
    void who_is_let_in_gets_an_invitation_at_once_and_nobody_tells_a_password() {
        Visitor root = as("root", "Robin Castellan", Role.ADMINISTRATOR);
        String list = "/administration/accounts";
        Map<String, String> odile = Map.of("id", "odile", "name", "Odile Roy", "roles", "EDITOR");
        Visit opened = root.follow(root.submit(root.get(list), list, odile));
        assertThat(opened.says("The invitation, shown this once.")).isTrue();
        String link = opened.body().replaceAll("(?s).*id=\"link\">([^<]*)<.*", "$1");
        assertThat(link).matches("https?://[^/]+/set-password\\?token=\\S+");
        Visitor invited = anyone();
        Visit page = invited.get(link.replaceAll("^https?://[^/]*", ""));
        Visit set = invited.submit(page, "/set-password", Map.of("password", "the owner's own words"));
        assertThat(set.location()).endsWith("/login?set");
    }

    @Test
    void an_administrator_signs_somebody_out_everywhere_and_the_log_says_so() {
        Visitor gone = as("gustav", "Gustav Holm", Role.EDITOR);
        assertThat(gone.get("/account").status()).isEqualTo(200);
        Visitor root = as("root", "Robin Castellan", Role.ADMINISTRATOR);
        String page = "/administration/accounts/gustav";
        Visit before = root.get(page);
        assertThat(before.says("In one browser.")).isTrue();
        Visit after = root.follow(root.submit(before, page + "/end-sessions", Map.of()));
        assertThat(after.says("Gustav Holm is signed out everywhere.")).isTrue();
        assertThat(after.says("signed gustav out everywhere")).isTrue();
        assertThat(after.says("Nowhere at the moment.")).isTrue();
        assertThat(gone.get("/account").status()).isEqualTo(302);
        assertThat(anyone().signedIn("gustav", PASSWORD).get("/account").status())
                .isEqualTo(200);
    }

    @Test
    void tokens_of_an_automation_are_issued_and_revoked_on_its_page() {
        Visitor root = as("root", "Robin Castellan", Role.ADMINISTRATOR);
        String list = "/administration/accounts";
        done(root.submit(
                root.get(list),
                list,
                Map.of(
                        "id",
                        "courier",
                        "name",
                        "Courier",
                        "kind",
                        "AUTOMATION",
                        "roles",
                        "EDITOR",
                        "responsible",
                        "root")));
        String page = list + "/courier";
        Visit wrong = root.submit(root.get(page), page + "/tokens", Map.of("expiresAt", "soon"));
        assertThat(wrong.body())
                .contains("href=\"#token-name\"")
                .contains("href=\"#token-scopes\"")
                .contains("href=\"#token-expiresAt\"")
                .contains("href=\"#token-currentPassword\"");
        Visit issued = root.follow(root.submit(
                wrong, page + "/tokens", Map.of("name", "nightly", "scopes", "READ", "currentPassword", PASSWORD)));
        assertThat(issued.body()).containsPattern("id=\"issued\">stet_");
        assertThat(root.get(page).body()).doesNotContain("id=\"issued\"");
        String revoke = issued.body().replaceAll("(?s).*action=\"([^\"]*/revoke)\".*", "$1");
        Visit revoked = root.follow(root.submit(issued, revoke, Map.of()));
        assertThat(revoked.says("The token is revoked.")).isTrue();
        assertThat(revoked.body()).doesNotContain("/revoke\"");
    }

    @Test
    void a_disabled_account_is_told_so_after_the_right_password_and_never_before() {
        as("hedda", "Hedda Lind", Role.EDITOR);
        Visitor root = as("root", "Robin Castellan", Role.ADMINISTRATOR);
        String page = "/administration/accounts/hedda";
        done(root.submit(root.get(page), page, Map.of("name", "Hedda Lind", "roles", "EDITOR")));
        Visit wrong = attempt("a long wrong password");
        assertThat(wrong.says("do not go together")).isTrue();
        assertThat(wrong.says("disabled")).isFalse();
        Visit right = attempt(PASSWORD);
        assertThat(right.says("This account is disabled.")).isTrue();
        assertThat(right.status()).isEqualTo(401);
    }

    @Test
    void a_token_is_not_made_by_who_does_not_know_the_present_password_however_often_they_try() {
        Visitor ines = as("ines", "Ines Sol", Role.EDITOR);
        for (int attempt = 1; attempt <= 5; attempt++) {
            Visit wrong = ines.submit(
                    ines.get("/account"),
                    "/account/tokens",
                    Map.of("name", "laptop", "scopes", "READ", "currentPassword", "wrong"));
            assertThat(wrong.status()).isEqualTo(403);
            assertThat(wrong.body()).contains("href=\"#token-currentPassword\"").contains("not your present password");
        }
        Visit late = ines.submit(
                ines.get("/account"),
                "/account/password",
                Map.of("currentPassword", PASSWORD, "password", "another long password"));
        assertThat(late.body()).contains("Too many").doesNotContain("another long");
        assertThat(ines.get("/account").status()).isEqualTo(200);
    }

    @Test
    void an_automation_waits_until_somebody_is_responsible_for_it() {
        Visitor root = as("root", "Robin Castellan", Role.ADMINISTRATOR);
        String list = "/administration/accounts";
        done(root.submit(
                root.get(list), list, Map.of("id", "agent", "name", "Agent", "kind", "AUTOMATION", "roles", "EDITOR")));
        Visit page = root.get(list + "/agent");
        assertThat(page.body()).contains("opens nothing");
        Visit nobody = root.submit(page, list + "/agent/responsible", Map.of("responsible", ""));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("href=\"#responsible-responsible\"");
        done(root.submit(page, list + "/agent/responsible", Map.of("responsible", "root")));
        assertThat(root.get(list + "/agent").body())
                .doesNotContain("opens nothing")
                .contains("named root responsible for the automation agent");
    }

    private Visit attempt(String password) {
        Visitor hedda = anyone();
        return hedda.submit(hedda.get("/login"), "/login", Map.of("username", "hedda", "password", password));
    }
}
