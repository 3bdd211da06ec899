package stet.infra.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords, taking as long for an account that does not exist as for one that does. */
@Component
public final class Passwords {
    /** The 30,000 that leaks held most often, as the library zxcvbn publishes them. */
    private static final String COMMON = "common-passwords.gz";

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String ofNobody = hash("the password of nobody");
    private final Set<String> common = read();

    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) throw new IllegalStateException("the encoder gave no hash");
        return hash;
    }

    public boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? ofNobody : hash);
        return same && hash != null;
    }

    /** Whether this text in lower case is one of the passwords that everybody has. */
    boolean isCommon(String folded) {
        return common.contains(folded);
    }

    private static Set<String> read() {
        try (InputStream packed = Objects.requireNonNull(Passwords.class.getResourceAsStream(COMMON), COMMON);
                InputStream list = new GZIPInputStream(packed)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
