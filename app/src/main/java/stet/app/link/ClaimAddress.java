package stet.app.link;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.domain.link.NamedClaim;
import stet.domain.statement.StatementId;

/** Reads which claim somebody means who pastes the address of its page, or the id of its statement. */
final class ClaimAddress {
    private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern STATEMENT = Pattern.compile("(?:statements/|statement=)" + ID);
    private static final Pattern BARE = Pattern.compile(ID);
    private static final Pattern CLAIM = Pattern.compile("[?&]claim=([0-9]{1,6})");

    private ClaimAddress() {}

    /**
     * The claim that is meant; empty when none is.
     *
     * @param number the claim's number as somebody typed it beside the address, which comes before the one in there
     */
    static Optional<NamedClaim> read(String typed, @Nullable String number) {
        return id(typed.strip()).map(id -> new NamedClaim(new StatementId(UUID.fromString(id)), claim(typed, number)));
    }

    private static Optional<String> id(String typed) {
        Matcher address = STATEMENT.matcher(typed);
        if (address.find()) return Optional.of(address.group(1));
        return BARE.matcher(typed).matches() ? Optional.of(typed) : Optional.empty();
    }

    static @Nullable Integer claim(String typed, @Nullable String number) {
        if (number != null && number.matches("[0-9]{1,6}")) return Integer.valueOf(number);
        Matcher claim = CLAIM.matcher(typed);
        return claim.find() ? Integer.valueOf(claim.group(1)) : null;
    }
}
