package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api;
import stet.app.rest.RestTest;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.Scope;

/** Two accounts are two pairs of eyes only if no single hand could be behind both. */
class FourEyesOverRestTest extends RestTest {
    private static final Account BOSS = new Account(
            new Person("boss"), "Bo Hansen", Actor.Kind.PERSON, Set.of(Role.ADMINISTRATOR, Role.FACT_CHECKER), true);

    @BeforeEach
    void there_is_a_second_administrator_who_checks_facts() {
        open(BOSS);
        accounts().change(BOSS);
    }

    @AfterEach
    void one_administrator_is_left() {
        accounts().change(new Account(BOSS.person(), BOSS.name(), BOSS.kind(), Set.of(Role.FACT_CHECKER), true));
    }

    @Test
    void an_administrator_does_not_sign_off_through_an_account_whose_password_they_could_have_set() {
        Account puppet = person("puppet", "Pia Puppet", Role.FACT_CHECKER);
        open(puppet);
        Api boss = as(BOSS);
        done(boss.post("/api/v1/accounts/puppet/make-password-link", ""));
        String statement = proposedBy(boss);
        refused(as(puppet).post(statement + "/mark-verified", "{}"), 403, "password-link-by-same-hand");

        done(root("root").post("/api/v1/accounts/puppet/make-password-link", ""));

        done(as(puppet).post(statement + "/mark-verified", "{}"));
    }

    @Test
    void nor_do_they_have_it_propose_what_they_sign_off() {
        Account dummy = person("dummy", "Dee Dummy", Role.FACT_CHECKER);
        open(dummy);
        Api boss = as(BOSS);
        done(boss.post("/api/v1/accounts/dummy/make-password-link", ""));
        String statement = proposedBy(as(dummy));
        refused(boss.post(statement + "/mark-verified", "{}"), 403, "password-link-by-same-hand");
        done(ben().post(statement + "/mark-verified", "{}"));
    }

    @Test
    void nobody_signs_off_what_the_automation_proposed_that_they_answer_or_answered_for() {
        ada();
        ben();
        Account robot = new Account(
                new Person("robot"),
                "Robot",
                Actor.Kind.AUTOMATION,
                Set.of(Role.FACT_CHECKER),
                true,
                new Person("ada"));
        String statement = proposedBy(as(robot));
        refused(ada().post(statement + "/mark-verified", "{}"), 403, "own-automation");
        open(person("kirk", "Kim Second", Role.EDITOR));
        done(root("root").post("/api/v1/accounts/robot/name-responsible", "{\"person\": \"kirk\"}"));
        refused(ada().post(statement + "/mark-verified", "{}"), 403, "own-automation");
        done(ben().post(statement + "/mark-verified", "{}"));
    }

    @Test
    void who_made_someone_an_editor_is_answered_in_one_look() {
        open(person("nils", "Nils Berg", Role.FACT_CHECKER));
        done(root("root").post("/api/v1/accounts/nils/change-account", "{\"roles\": [\"EDITOR\"]}"));
        var newest = root("root")
                .get("/api/v1/accounts/nils/history")
                .json()
                .get("items")
                .get(0);
        assertThat(newest.get("by").asString()).isEqualTo("root");
        assertThat(newest.get("sentence").asString()).isEqualTo("made nils editor");
        assertThat(otto().get("/api/v1/audit/events?account=nils")
                        .json()
                        .get("items")
                        .get(0)
                        .get("type")
                        .asString())
                .isEqualTo("roles-changed");
        refused(with(BOSS, Set.of(Scope.READ)).get("/api/v1/accounts/nils/history"), 403, "scope-missing");
    }

    private String proposedBy(Api api) {
        String statement = claimWithSources();
        done(api.post(statement + "/propose-verdict", """
                {"verdict": "SUPPORTED", "rating": 5, "rationale": "Both say so."}"""));
        return statement;
    }
}
