package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;
import static stet.infra.account.AccountTables.machine;
import static stet.infra.account.AccountTables.person;

import java.util.Set;
import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.domain.account.AccountCommand.NameResponsible;
import stet.domain.account.Custody;
import stet.domain.account.Role;

class AccountCustodyTest {
    private static final Account ROOT = person("root", "Robin Castellan", Role.ADMINISTRATOR);
    private static final Account RHEA = person("rhea", "Rhea Stone", Role.ADMINISTRATOR);

    private final AccountTables tables = new AccountTables();

    @Test
    void the_newest_link_s_maker_is_behind_an_account() {
        tables.to.create(ADA, PASSWORD);
        assertThat(tables.custody.behind(Set.of(ADA.person())).get(ADA.person()))
                .isEqualTo(Custody.OWN);
        tables.credentials.makePasswordLink(ADA.person(), RHEA.actor(), AccountDesk.START);
        tables.credentials.makePasswordLink(ADA.person(), ROOT.actor(), AccountDesk.START);
        assertThat(tables.custody.behind(Set.of(ADA.person())).get(ADA.person()).linkBy())
                .isEqualTo(ROOT.person());
    }

    @Test
    void all_who_ever_answered_for_a_machine_are_behind_it_with_whoever_is_behind_them() {
        Account importer = machine("importer", Role.FACT_CHECKER);
        tables.to.create(ADA, PASSWORD);
        tables.to.create(importer, null);
        tables.to.give(new NameResponsible(importer.person(), ADA.person(), ROOT.actor()));
        tables.credentials.makePasswordLink(ADA.person(), ROOT.actor(), AccountDesk.START);
        var behind = tables.custody.behind(Set.of(importer.person(), new Person("nobody")));
        assertThat(behind.get(importer.person()).responsible())
                .containsExactlyInAnyOrder(ADA.person(), new Person("keeper"));
        assertThat(behind.get(ADA.person()).linkBy()).isEqualTo(ROOT.person());
    }
}
