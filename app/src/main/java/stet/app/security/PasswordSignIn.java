package stet.app.security;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import stet.infra.signin.SignInBook;
import stet.infra.signin.SignInThrottle;
import stet.infra.signin.SignIns;
import stet.infra.signin.SignIns.Attempt;
import stet.infra.signin.SignIns.SignIn;

/** Lets in who knows an account's password, and has it recorded who came in and who did not. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final SignIns signIns;
    private final SignInThrottle throttle;
    private final SignInBook book;

    PasswordSignIn(SignIns signIns, SignInThrottle throttle, SignInBook book) {
        this.signIns = signIns;
        this.throttle = throttle;
        this.book = book;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName().strip().toLowerCase(Locale.ROOT);
        SignInAttempt from = SignInAttempt.of(attempt);
        throttle.begin(id, from.address()).ifPresent(wait -> {
            book.failed(id, from.requestId());
            throw SignInRefused.tooOften(wait);
        });
        PersonAuthentication person = switch (signIns.attempt(id, String.valueOf(attempt.getCredentials()))) {
            case Attempt.Right(SignIn signIn) -> authentication(signIn).orElseThrow(SignInRefused::wrong);
            case Attempt.Disabled _ -> throw SignInRefused.disabled();
            case Attempt.Wrong _ -> {
                book.failed(id, from.requestId());
                throw SignInRefused.wrong();
            }
        };
        throttle.succeeded(id, from.address());
        book.succeeded(person.getPrincipal().account(), from.requestId());
        return person;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private Optional<PersonAuthentication> authentication(SignIn signIn) {
        return signIns.account(signIn)
                .map(account -> new CurrentPerson(account, account.scopes()))
                .map(person -> PersonAuthentication.byPassword(person, signIn));
    }
}
