package stet.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Rejection;
import stet.domain.account.PasswordRejection.PasswordWrong;
import stet.infra.signin.SignInBook;
import stet.infra.signin.SignInThrottle;
import stet.infra.signin.SignIns;

/** Asks whoever is signed in for their password again, no more often than anyone who signs in. */
@Component
public class PresentPasswords {
    private final SignIns signIns;
    private final SignInThrottle throttle;
    private final SignInBook book;

    PresentPasswords(SignIns signIns, SignInThrottle throttle, SignInBook book) {
        this.signIns = signIns;
        this.throttle = throttle;
        this.book = book;
    }

    /** Why what was asked is not done yet, absent when the password is right. */
    public @Nullable Rejection check(CurrentPerson person, String password, HttpServletRequest request) {
        Rejection late = tooOften(person, request);
        if (late != null) return late;
        boolean right = signIns.isPresentPassword(person.person(), password);
        tried(person, right, request);
        return right ? null : new PasswordWrong();
    }

    /** Why no password is compared for now; call it before it is. */
    public @Nullable Rejection tooOften(CurrentPerson person, HttpServletRequest request) {
        Duration wait =
                throttle.begin(person.person().id(), request.getRemoteAddr()).orElse(null);
        if (wait == null) return null;
        book.failed(person.person().id(), RequestIds.of(request));
        return new PasswordTriedTooOften(SignInRefused.tooOften(wait).sentence());
    }

    /** What came of comparing it. */
    public void tried(CurrentPerson person, boolean right, HttpServletRequest request) {
        if (right) throttle.succeeded(person.person().id(), request.getRemoteAddr());
        else book.failed(person.person().id(), RequestIds.of(request));
    }

    /** Whoever goes on guessing learns nothing for a while. */
    record PasswordTriedTooOften(String sentence) implements Rejection {
        @Override
        public String field() {
            return "currentPassword";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
