package stet.infra.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A token that is good, joined with the account that it opens.
 *
 * @param goodFor how long that may be remembered: no longer than until it expires, or its use is to be written down again
 */
record OpenedRow(Account account, UUID token, Set<Scope> scopes, boolean longUnused, Duration goodFor) {

    static OpenedRow read(ResultSet row, int number) throws SQLException {
        return new OpenedRow(
                AccountRow.read(row, number),
                row.getObject("token", UUID.class),
                AccountRow.set(row, "scopes", Scope::valueOf),
                row.getBoolean("long_unused"),
                Duration.ofMillis((long) (row.getDouble("good_for") * 1_000)));
    }

    ApiTokens.Opened opened() {
        Set<Scope> both = new HashSet<>(scopes);
        both.retainAll(account.scopes());
        return new ApiTokens.Opened(account, Set.copyOf(both));
    }
}
