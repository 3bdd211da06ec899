package stet.app.security;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import stet.infra.account.SignIns;
import stet.infra.account.SignIns.SignIn;

/** Lets in who knows an account's password. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final SignIns signIns;
    private final SignInThrottle throttle;

    PasswordSignIn(SignIns signIns, SignInThrottle throttle) {
        this.signIns = signIns;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address = address(attempt);
        throttle.begin(id, address).ifPresent(wait -> {
            throw SignInRefused.tooOften(wait);
        });
        Authentication person = authenticate(id, attempt.getCredentials()).orElseThrow(SignInRefused::wrong);
        throttle.succeeded(id, address);
        return person;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private Optional<Authentication> authenticate(String id, @Nullable Object password) {
        return signIns.signIn(id, String.valueOf(password)).flatMap(this::authentication);
    }

    private Optional<Authentication> authentication(SignIn signIn) {
        return signIns.account(signIn)
                .map(account -> new CurrentPerson(account, account.scopes()))
                .map(person -> PersonAuthentication.byPassword(person, signIn));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}
