package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.AccountDesk.Issued;
import stet.infra.account.Scope;

class AccountsOverRestTest extends RestTest {

    @Test
    void an_administrator_opens_an_account_for_a_machine_and_gives_it_a_token() {
        Api root = root("root");
        Answer opened = root.post("/api/v1/accounts", """
                {"id": "wire", "name": "Wire importer", "kind": "AUTOMATION", "roles": ["FACT_CHECKER"], "responsible": "root"}""");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/v1/accounts/wire");
        assertThat(root.get("/api/v1/accounts/wire").json()).isEqualTo(opened.json());
        Answer issued = root.post("/api/v1/accounts/wire/tokens", "{\"name\": \"nightly\", \"scopes\": [\"write\"]}");
        assertThat(issued.status()).isEqualTo(201);
        Api wire = bearing(issued.value("text"));
        assertThat(wire.post("/api/v1/articles", article("From the wire.")).status())
                .isEqualTo(201);
        String token = issued.json().get("token").get("id").asString();
        done(root.post("/api/v1/accounts/wire/tokens/" + token + "/revoke-token", ""));
        refused(wire.get("/api/v1/me"), 401, "token-unknown");
    }

    @Test
    void nobody_makes_a_token_for_a_person() {
        ada().get("/api/v1/me");
        refused(
                root("root").post("/api/v1/accounts/ada/tokens", "{\"name\": \"a\", \"scopes\": [\"read\"]}"),
                403,
                "token-of-person");
    }

    @Test
    void everyone_sees_and_revokes_their_own_tokens_only() {
        token(person("ada", "Ada Okafor", Role.FACT_CHECKER), Set.of(Scope.READ));
        Answer own = ada().get("/api/v1/accounts/ada/tokens");
        assertThat(own.json().get(0).get("name").asString()).isEqualTo("test");
        assertThat(own.json().get(0).has("text")).isFalse();
        refused(ben().get("/api/v1/accounts/ada/tokens"), 403, "role-missing");
        refused(
                ada().post("/api/v1/accounts/ada/tokens/0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11/revoke-token", ""),
                404,
                "unknown-token");
    }

    @Test
    void nobody_revokes_a_token_of_somebody_else() {
        Answer bens = ben().get("/api/v1/accounts/ben/tokens");
        String token = bens.json().get(0).get("id").asString();
        refused(ada().post("/api/v1/accounts/ada/tokens/" + token + "/revoke-token", ""), 404, "unknown-token");
        refused(ada().post("/api/v1/accounts/ben/tokens/" + token + "/revoke-token", ""), 403, "role-missing");
        assertThat(ben().get("/api/v1/accounts/ben/tokens").json().valueStream())
                .allMatch(each -> each.get("revokedAt").isNull());
    }

    @Test
    void an_account_is_changed_and_disabled() {
        Api root = root("root");
        root.post("/api/v1/accounts", "{\"id\": \"eve\", \"name\": \"Eve\", \"roles\": [\"AUDITOR\"]}");
        assertThat(done(root.post("/api/v1/accounts/eve/change-account", "{\"roles\": [\"EDITOR\"]}"))
                        .json()
                        .get("roles")
                        .get(0)
                        .asString())
                .isEqualTo("EDITOR");
        assertThat(done(root.post("/api/v1/accounts/eve/change-account", "{\"enabled\": false}"))
                        .json()
                        .get("enabled")
                        .asBoolean())
                .isFalse();
        refused(root.post("/api/v1/accounts/eve/set-password", "{\"password\": \"short\"}"), 404, "no-such-path");
        refused(root.post("/api/v1/accounts/eve/change-account", "{\"roles\": [\"KING\"]}"), 422, "choice-unknown");
    }

    @Test
    void accounts_are_the_administrator_s() {
        for (Api other : new Api[] {ada(), cleo(), otto()}) {
            refused(other.get("/api/v1/accounts"), 403, "role-missing");
            refused(other.post("/api/v1/accounts", "{}"), 403, "role-missing");
            refused(other.post("/api/v1/administration/rebuild", ""), 403, "role-missing");
        }
    }

    @Test
    void what_is_wrong_with_an_account_is_said() {
        Api root = root("root");
        refused(root.post("/api/v1/accounts", "{\"id\": \"No\", \"name\": \"No\"}"), 422, "account-id-malformed");
        refused(root.post("/api/v1/accounts", "{\"id\": \"root\", \"name\": \"Root\"}"), 409, "account-exists");
        refused(root.get("/api/v1/accounts/nobody"), 404, "unknown-account");
        everyOtherAdministratorIsDisabled(root);
        refused(root.post("/api/v1/accounts/root/change-account", "{\"enabled\": false}"), 409, "last-administrator");
    }

    private static void everyOtherAdministratorIsDisabled(Api root) {
        root.get("/api/v1/accounts")
                .json()
                .valueStream()
                .filter(account -> account.get("enabled").asBoolean())
                .filter(account -> account.get("roles").toString().contains("ADMINISTRATOR"))
                .map(account -> account.get("id").asString())
                .filter(id -> !id.equals("root"))
                .forEach(id -> done(root.post("/api/v1/accounts/" + id + "/change-account", "{\"enabled\": false}")));
    }

    @Test
    void a_token_revokes_itself_and_what_may_do_no_more_and_one_that_only_reads_nothing_else() {
        Account zoe = person("zoe", "Zoe Lang", Role.FACT_CHECKER);
        Issued reads = token(zoe, Set.of(Scope.READ));
        Issued readsToo = token(zoe, Set.of(Scope.READ));
        Issued all = token(zoe, zoe.scopes());
        refused(revoke(reads, readsToo), 403, "token-out-of-reach");
        refused(revoke(reads, all), 403, "token-out-of-reach");
        done(revoke(all, readsToo));
        done(revoke(reads, reads));
        refused(bearing(reads.text()).get("/api/v1/me"), 401, "token-unknown");
        done(revoke(all, all));
    }

    @Test
    void nobody_revokes_the_tokens_of_others_but_who_administers() {
        Issued theirs = token(person("yan", "Yan Li", Role.FACT_CHECKER), Set.of(Scope.READ));
        String path = "/api/v1/accounts/yan/tokens/" + theirs.token().id() + "/revoke-token";
        refused(ben().post(path, ""), 403, "role-missing");
        refused(ben().post(path.replace("yan", "ben"), ""), 404, "unknown-token");
        assertThat(bearing(theirs.text()).get("/api/v1/me").status()).isEqualTo(200);
        done(root("root").post(path, ""));
        refused(bearing(theirs.text()).get("/api/v1/me"), 401, "token-unknown");
    }

    @Test
    void no_machine_is_made_an_administrator() {
        Api root = root("root");
        refused(root.post("/api/v1/accounts", """
                        {"id": "robo", "name": "Robo", "kind": "AUTOMATION", "roles": ["ADMINISTRATOR"], "responsible": "root"}"""), 422, "machine-administers");
        refused(root.post("/api/v1/accounts", """
                        {"id": "robo", "name": "Robo", "kind": "AUTOMATION", "roles": ["EDITOR"], "responsible": "nobody"}"""), 422, "unknown-responsible");
        Answer opened = root.post("/api/v1/accounts", """
                {"id": "robo", "name": "Robo", "kind": "AUTOMATION", "roles": ["EDITOR"]}""");
        assertThat(opened.json().get("enabled").asBoolean()).isFalse();
        refused(root.post("/api/v1/accounts/robo/change-account", "{\"enabled\": true}"), 409, "nobody-responsible");
        refused(
                root.post("/api/v1/accounts/robo/change-account", "{\"roles\": [\"ADMINISTRATOR\"]}"),
                422,
                "machine-administers");
        refused(root.post("/api/v1/accounts/robo/make-password-link", ""), 422, "password-of-machine");
        assertThat(done(root.post("/api/v1/accounts/robo/name-responsible", "{\"person\": \"root\"}"))
                        .json()
                        .get("enabled")
                        .asBoolean())
                .isTrue();
        refused(
                root.post("/api/v1/accounts/root/name-responsible", "{\"person\": \"root\"}"),
                422,
                "responsible-for-person");
    }

    @Test
    void what_is_made_once_is_told_once_however_often_it_is_asked_for() {
        Api root = root("root").with("Idempotency-Key", "account-of-uma");
        String body = "{\"id\": \"uma\", \"name\": \"Uma\", \"roles\": [\"EDITOR\"]}";
        assertThat(root.post("/api/v1/accounts", body).status()).isEqualTo(201);
        assertThat(root.post("/api/v1/accounts", body).header("Idempotency-Replayed"))
                .isEqualTo("true");
        Api again = root("root").with("Idempotency-Key", "link-of-uma");
        Answer first = done(again.post("/api/v1/accounts/uma/make-password-link", ""));
        assertThat(first.value("link")).startsWith("/set-password?token=");
        Answer second = done(again.post("/api/v1/accounts/uma/make-password-link", ""));
        assertThat(second.json().get("link").isNull()).isTrue();
    }

    private Answer revoke(Issued by, Issued token) {
        return bearing(by.text())
                .post("/api/v1/accounts/zoe/tokens/" + token.token().id() + "/revoke-token", "");
    }
}
