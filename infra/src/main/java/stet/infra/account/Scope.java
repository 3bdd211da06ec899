package stet.infra.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
    /** Manage accounts and the tokens of others, and rebuild read models. */
    ADMIN;

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
