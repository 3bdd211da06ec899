package stet.app.demo;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import stet.infra.account.Accounts;

/** The people of the demo newsroom, with their accounts and tokens, before anyone can ask for them. */
@Component
@Profile("demo")
public class DemoPeople implements SmartInitializingSingleton {
    private final Accounts accounts;
    private final DemoTokens tokens;

    DemoPeople(Accounts accounts, DemoTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** Everyone, for the page on which they sign in. */
    public List<DemoPerson> all() {
        return List.of(DemoPerson.values());
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (DemoPerson person : all())
            if (accounts.find(person.account().person()).isEmpty())
                accounts.create(person.account(), person.password());
        tokens.keep(all());
    }
}
