package stet.app.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Why someone was not let in, in the sentence that the sign-in page shows. */
public class SignInRefused extends AuthenticationException {
    private final @Nullable Duration wait;

    private SignInRefused(String sentence, @Nullable Duration wait) {
        super(sentence);
        this.wait = wait;
    }

    static SignInRefused wrong() {
        return new SignInRefused("The account and the password do not go together. Check both and try again.", null);
    }

    /** Only to who has the right password: to anyone else, an account that is disabled is like one that nobody has. */
    static SignInRefused disabled() {
        return new SignInRefused(
                "This account is disabled. Ask an administrator to enable it, then sign in again.", null);
    }

    static SignInRefused tooOften(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return new SignInRefused(
                "Too many sign-ins have failed. Wait %d %s and try again."
                        .formatted(minutes, minutes == 1 ? "minute" : "minutes"),
                wait);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** How long to wait before the next attempt, when there were too many. */
    public @Nullable Duration waiting() {
        return wait;
    }
}
