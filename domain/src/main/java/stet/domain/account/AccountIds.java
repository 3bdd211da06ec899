package stet.domain.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.AccountRejection.AccountExists;
import stet.domain.account.AccountRejection.AccountIdMalformed;

/** Which ids accounts can have, and the streams that are theirs. */
public final class AccountIds {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9._-]{0,39}");

    private AccountIds() {}

    /** Whether an account could have this id; the database does not even take a question about some that can't. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** The stream of what happened to this account. */
    public static UUID stream(Person account) {
        return UUID.nameUUIDFromBytes(("account " + account.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** Nobody is opened under the name in which Stet itself acts. */
    static Optional<Rejection> check(Person account) {
        if (!isId(account.id())) return Optional.of(new AccountIdMalformed(account.id()));
        return account.equals(Actor.STET.person()) ? Optional.of(new AccountExists(account)) : Optional.empty();
    }
}
