package stet.infra.account;

import java.math.BigInteger;
import java.security.SecureRandom;
import stet.domain.account.Secret;

/** Makes secrets that nobody guesses. */
public final class Secrets {
    private static final int BITS = 256;
    private static final int BASE = 36;

    private final SecureRandom random = new SecureRandom();

    /** The end of a link. */
    public Secret link() {
        return new Secret(new BigInteger(BITS, random).toString(BASE));
    }

    /** The text of a token. */
    Secret token() {
        return new Secret(TokenText.random(random).value());
    }
}
