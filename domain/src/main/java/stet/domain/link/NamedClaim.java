package stet.domain.link;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.link.LinkRejection.NoSuchClaimToLink;
import stet.domain.link.LinkRejection.NothingToLink;
import stet.domain.link.LinkRejection.SeveralClaimsToLink;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementId;

/**
 * A claim as somebody names it.
 *
 * @param claim its number; absent when it is the only one of its statement
 */
public record NamedClaim(StatementId statement, @Nullable Integer claim) {

    /**
     * The claim that is meant, or why none is.
     *
     * @param field where in the command it is named
     */
    Meant in(Statement state, String field) {
        SortedMap<Integer, Statement> claims = state.claims();
        if (claims.isEmpty()) return new Meant.None(new NothingToLink(statement, field));
        if (claim == null && claims.size() > 1)
            return new Meant.None(new SeveralClaimsToLink(statement, says(claims), field));
        int number = claim == null ? claims.firstKey() : claim;
        Statement meant = claims.get(number);
        return meant == null
                ? new Meant.None(new NoSuchClaimToLink(statement, number, field))
                : new Meant.One(
                        new LinkedClaim(statement, number, meant.article().orElseThrow(), meant.says()));
    }

    private static SortedMap<Integer, String> says(SortedMap<Integer, Statement> claims) {
        return claims.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey(), each -> each.getValue().says(), (one, other) -> one, TreeMap::new));
    }

    /** What the name means. */
    sealed interface Meant {

        /** This claim. */
        record One(LinkedClaim claim) implements Meant {}

        /** Nothing, for this reason. */
        record None(Rejection reason) implements Meant {}
    }
}
