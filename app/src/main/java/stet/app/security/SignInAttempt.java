package stet.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.springframework.security.core.Authentication;

/**
 * What is known of a wish to sign in besides account and password.
 *
 * @param address where it came from
 */
record SignInAttempt(String address, String requestId) implements Serializable {

    static SignInAttempt from(HttpServletRequest request) {
        return new SignInAttempt(request.getRemoteAddr(), RequestIds.of(request));
    }

    static SignInAttempt of(Authentication attempt) {
        return attempt.getDetails() instanceof SignInAttempt known ? known : new SignInAttempt("", "sign-in");
    }
}
