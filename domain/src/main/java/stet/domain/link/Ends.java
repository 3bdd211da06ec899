package stet.domain.link;

import java.util.Optional;
import java.util.function.Function;
import stet.domain.Rejection;
import stet.domain.link.LinkCommand.LinkClaims;
import stet.domain.link.LinkRejection.SeparateStatement;
import stet.domain.link.NamedClaim.Meant;
import stet.domain.statement.Statement;

/**
 * Which claims are to be linked.
 *
 * @param from the claim that the link leads from
 * @param to the other one
 */
public record Ends(LinkedClaim from, LinkedClaim to) {

    /**
     * Hands on the claims that a command means, or why it means none.
     *
     * @param from the statement of the first as it is
     * @param to that of the other
     */
    public static <T> T of(
            LinkClaims command, Statement from, Statement to, Function<Ends, T> both, Function<Rejection, T> refused) {
        return whyNotTheSame(command, from, "from")
                .or(() -> whyNotTheSame(command, to, "to"))
                .map(refused)
                .orElseGet(() -> both(command, from, to, both, refused));
    }

    private static <T> T both(
            LinkClaims command, Statement from, Statement to, Function<Ends, T> both, Function<Rejection, T> refused) {
        return one(
                command.from(),
                from,
                "from",
                refused,
                first -> one(command.to(), to, "to", refused, second -> both.apply(new Ends(first, second))));
    }

    private static Optional<Rejection> whyNotTheSame(LinkClaims command, Statement statement, String field) {
        return command.kind() == LinkKind.SAME
                ? Optional.ofNullable(statement.separatedBy()).map(by -> new SeparateStatement(by, field))
                : Optional.empty();
    }

    private static <T> T one(
            NamedClaim named,
            Statement state,
            String field,
            Function<Rejection, T> refused,
            Function<LinkedClaim, T> then) {
        return switch (named.in(state, field)) {
            case Meant.One(var claim) -> then.apply(claim);
            case Meant.None(var reason) -> refused.apply(reason);
        };
    }
}
