package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;
import static stet.infra.account.AccountTables.machine;
import static stet.infra.account.AccountTables.person;

import java.util.Set;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.AccountCommand.NameResponsible;
import stet.domain.account.AccountCommand.RevokeToken;
import stet.domain.account.Role;
import stet.domain.account.TokenId;
import stet.infra.account.AccountDesk.Issued;

/** Accounts of a newsroom that is older than the part of the log which tells of them. */
class AdoptionTest {
    private final AccountTables tables = new AccountTables();

    @Test
    void accounts_and_tokens_of_before_enter_the_log_once() {
        Issued issued = asBefore();

        adopt();
        adopt();

        assertThat(tables.events()).containsExactly("account-adopted");
        assertThat(tables.comparison.differences()).isEmpty();
        assertThat(tables.tokens.open(issued.text())).isPresent();
        assertThat(tables.signIns.signIn("ada", PASSWORD)).isPresent();
        assertThat(tables.to.give(
                        new RevokeToken(ADA.person(), new TokenId(issued.token().id()), Actor.STET)))
                .isEmpty();
        assertThat(tables.to.changePassword(ADA, PASSWORD, "another long password"))
                .isEmpty();
        assertThat(tables.comparison.differences()).isEmpty();
    }

    @Test
    void a_machine_of_before_opens_nothing_until_somebody_is_responsible_for_it() {
        Account importer = machine("importer", Role.FACT_CHECKER);
        tables.to.create(ADA, PASSWORD);
        tables.to.create(importer, null);
        Issued issued = tables.to.issue(importer, "cli", Set.of(Scope.READ), null);
        tables.jdbc.sql("update account set responsible = null").update();
        forgetTheLog();
        adopt();
        assertThat(tables.tokens.open(issued.text())).isEmpty();

        tables.to.give(new NameResponsible(importer.person(), ADA.person(), Actor.STET));

        assertThat(tables.tokens.open(issued.text())).isPresent();
    }

    @Test
    void a_machine_that_alone_administered_leaves_the_door_open_to_a_person() {
        tables.to.create(ADA, PASSWORD);
        tables.to.create(machine("robot", Role.EDITOR), null);
        tables.jdbc
                .sql("update account set roles = '{ADMINISTRATOR}', responsible = null where id = 'robot'")
                .update();
        forgetTheLog();
        assertThat(tables.firstAdministrator.invite()).isEmpty();
        adopt();
        var secret = tables.firstAdministrator.invite().orElseThrow();
        assertThat(tables.becomeAdministrator(secret, "robin", "Robin Castellan", PASSWORD))
                .isEmpty();
        assertThat(tables.firstAdministrator.invite()).isEmpty();
    }

    @Test
    void a_row_that_comes_later_is_not_adopted_but_found() {
        tables.to.create(person("root", "Robin Castellan", Role.ADMINISTRATOR), PASSWORD);
        tables.jdbc
                .sql("insert into account (id, name, kind, roles) values ('eve', 'Eve', 'PERSON', '{ADMINISTRATOR}')")
                .update();

        adopt();

        assertThat(tables.comparison.differences(new Person("eve")))
                .containsExactly("The account eve is in no event of the log.");
        assertThat(tables.to.create(person("eve", "Eve", Role.EDITOR), null)).isPresent();
    }

    private Issued asBefore() {
        tables.to.create(ADA, PASSWORD);
        Issued issued = tables.to.issue(ADA, "laptop", Set.of(Scope.READ), null);
        forgetTheLog();
        return issued;
    }

    private void forgetTheLog() {
        tables.owner.sql("alter table recorded_event disable trigger user").update();
        tables.owner.sql("delete from recorded_event").update();
        tables.owner.sql("alter table recorded_event enable trigger user").update();
    }

    private void adopt() {
        tables.desk.handleUnseen(new AdoptAccounts(Actor.STET), AccountDesk.START);
    }
}
