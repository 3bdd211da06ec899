package stet.app.demo;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.account.AccountCommand;
import stet.domain.account.AccountCommand.OpenAccount;
import stet.domain.account.AccountCommand.SetPassword;
import stet.domain.account.Proof;
import stet.domain.account.Secret;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.account.AdoptionAtStart;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;

/** The people of the demo newsroom, with their accounts and tokens, before anyone can ask for them. */
@Component
@Profile("demo")
public class DemoPeople implements SmartInitializingSingleton {
    static final Request START = Request.of(Channel.START_UP, "demo-newsroom");

    private final Accounts accounts;
    private final AdoptionAtStart adoption;
    private final CommandDesk desk;
    private final DemoTokens tokens;

    DemoPeople(Accounts accounts, AdoptionAtStart adoption, CommandDesk desk, DemoTokens tokens) {
        this.accounts = accounts;
        this.adoption = adoption;
        this.desk = desk;
        this.tokens = tokens;
    }

    /** Everyone, for the page on which they sign in. */
    public List<DemoPerson> all() {
        return List.of(DemoPerson.values());
    }

    @Override
    public void afterSingletonsInstantiated() {
        adoption.adopt();
        for (DemoPerson person : all())
            if (accounts.find(person.account().person()).isEmpty()) open(person);
        tokens.keep(all());
    }

    private void open(DemoPerson person) {
        Account account = person.account();
        give(new OpenAccount(account.person(), account.name(), account.kind(), account.roles(), null, Actor.STET));
        give(new SetPassword(account.person(), new Secret(person.password()), new Proof.DemoNewsroom(), Actor.STET));
    }

    private void give(AccountCommand command) {
        if (desk.handleUnseen(command, START) instanceof Refused(var reasons))
            throw new IllegalStateException(reasons.getFirst().sentence());
    }
}
