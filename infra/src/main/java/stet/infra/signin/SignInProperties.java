package stet.infra.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong passwords Stet lets pass.
 *
 * @param attempts failed sign-ins to one account from one address before both must wait
 * @param attemptsPerAddress failed sign-ins from one address, whatever the account, before it must wait; those who have signed in
 *     from there before need not
 * @param window how long a failed sign-in counts
 */
@ConfigurationProperties("stet.sign-in")
public record SignInProperties(
        @DefaultValue("5") int attempts,
        @DefaultValue("50") int attemptsPerAddress,
        @DefaultValue("15m") Duration window) {}
