package stet.infra.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import stet.domain.Rejection;
import stet.infra.account.AccountRejection.PasswordTooLong;
import stet.infra.account.AccountRejection.PasswordWeak;

/** Hashes and compares passwords, taking as long for an account that does not exist as for one that does. */
@Component
class Passwords {
    static final int SHORTEST = 12;
    /** What bcrypt reads of a password. */
    static final int LONGEST = 72;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String ofNobody = hash("the password of nobody");

    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) throw new IllegalStateException("the encoder gave no hash");
        return hash;
    }

    boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? ofNobody : hash);
        return same && hash != null;
    }

    static Optional<Rejection> check(String password, Account account) {
        if (password.codePointCount(0, password.length()) < SHORTEST || names(password, account))
            return Optional.of(new PasswordWeak());
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST
                ? Optional.of(new PasswordTooLong())
                : Optional.empty();
    }

    private static boolean names(String password, Account account) {
        String folded = password.strip().toLowerCase(Locale.ROOT);
        return folded.equals(account.person().id())
                || folded.equals(account.name().toLowerCase(Locale.ROOT));
    }
}
