package stet.infra.account;

import static stet.infra.account.Scope.ADMIN;
import static stet.infra.account.Scope.AUDIT;
import static stet.infra.account.Scope.READ;
import static stet.infra.account.Scope.REVIEW;
import static stet.infra.account.Scope.SIGN_OFF;
import static stet.infra.account.Scope.WRITE;

import java.util.Set;

/** What someone is in the newsroom; whoever has several roles may do what any of them may. */
public enum Role {
    FACT_CHECKER,
    EDITOR,
    /** Reviews the record, and therefore makes none but reviews. */
    AUDITOR,
    /** Looks after accounts and the running of Stet, and does not check. */
    ADMINISTRATOR;

    /** What this role may do: the only place that says so, for pages and for the API. */
    public Set<Scope> scopes() {
        return switch (this) {
            case FACT_CHECKER, EDITOR -> Set.of(READ, WRITE, SIGN_OFF, AUDIT);
            case AUDITOR -> Set.of(READ, AUDIT, REVIEW);
            case ADMINISTRATOR -> Set.of(READ, AUDIT, ADMIN);
        };
    }

    /** Whether this role checks facts, so that claims can be assigned to it. */
    public boolean checksFacts() {
        return scopes().contains(WRITE);
    }
}
