package stet.infra.account;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stet.domain.Actor;
import stet.domain.account.Role;

/** One thing that an account may do by its roles, and that a token may be allowed to do in its name. */
public enum Scope {
    /** Read articles, statements and sources. */
    READ,
    /** Take articles in, triage, check and work with sources. */
    WRITE,
    /** Mark a verdict verified or return it for rework. */
    SIGN_OFF,
    /** Read and export the audit log. */
    AUDIT,
    /** Open reviews of the log, mark its entries and close reviews. */
    REVIEW,
    /** Manage accounts and the tokens of automations, and rebuild read models. */
    ADMIN;

    /** What these roles may do: the only place that says so, for pages and for the API. */
    public static Set<Scope> of(Actor.Kind kind, Set<Role> roles) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        roles.forEach(role -> scopes.addAll(of(role)));
        if (kind == Actor.Kind.AUTOMATION) scopes.remove(ADMIN);
        return Collections.unmodifiableSet(scopes);
    }

    private static Set<Scope> of(Role role) {
        return switch (role) {
            case FACT_CHECKER, EDITOR -> Set.of(READ, WRITE, SIGN_OFF, AUDIT);
            case AUDITOR -> Set.of(READ, AUDIT, REVIEW);
            case ADMINISTRATOR -> Set.of(READ, AUDIT, ADMIN);
        };
    }

    /** The scope's name in the API: {@code sign-off}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The scope that has this name in the API. */
    public static Optional<Scope> named(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName().equals(wireName))
                .findFirst();
    }
}
