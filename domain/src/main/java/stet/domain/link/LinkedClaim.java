package stet.domain.link;

import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;

/**
 * A claim at one end of a link.
 *
 * @param claim its number among those of its statement
 * @param says what it claimed when this was said of it: its proposition, or the words of its statement
 */
public record LinkedClaim(StatementId statement, int claim, ArticleId article, String says) {
    public boolean isSameAs(LinkedClaim other) {
        return isThe(other.statement, other.claim);
    }

    public boolean isThe(StatementId one, int number) {
        return statement.equals(one) && claim == number;
    }
}
