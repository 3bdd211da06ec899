package stet.app.security;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import stet.app.problem.Refusal;
import stet.infra.account.Scope;

/** The signed-in account, or the token that it sent, may not do what was asked. */
public class MayNot extends AccessDeniedException {
    private final transient Refusal refusal;

    private MayNot(Refusal refusal) {
        super(refusal.detail());
        this.refusal = refusal;
    }

    public static MayNot lacks(CurrentPerson person, Scope scope) {
        return person.account().scopes().contains(scope) ? tokenLacks(scope) : rolesLack(person, scope);
    }

    static MayNot anyone() {
        return new MayNot(Refusal.of(403, "not-open", "Nobody may use this. Go back to where you came from."));
    }

    public Refusal refusal() {
        return refusal;
    }

    private static MayNot tokenLacks(Scope scope) {
        String sentence = "This token lacks the scope %s. Use a token that has it.".formatted(scope.wireName());
        return new MayNot(Refusal.of(403, "scope-missing", sentence)
                .with(
                        "WWW-Authenticate",
                        "Bearer realm=\"Stet\", error=\"insufficient_scope\", scope=\"%s\""
                                .formatted(scope.wireName())));
    }

    private static MayNot rolesLack(CurrentPerson person, Scope scope) {
        String roles = person.account().roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .sorted()
                .collect(Collectors.joining(" and "));
        String sentence = "%s is here as %s, and may not %s. Ask a colleague who may, or an administrator for the role."
                .formatted(person.account().name(), roles.isEmpty() ? "a guest" : roles, inWords(scope));
        return new MayNot(Refusal.of(403, "role-missing", sentence));
    }

    private static String inWords(Scope scope) {
        return switch (scope) {
            case READ -> "read articles";
            case WRITE -> "take in articles or check claims";
            case SIGN_OFF -> "sign off verdicts";
            case AUDIT -> "read the audit log";
            case REVIEW -> "review the log";
            case ADMIN -> "administer Stet";
        };
    }
}
