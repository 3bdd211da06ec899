package stet.app.security;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import stet.infra.signin.SignIns.SignIn;

/** A signed-in person in the terms of Spring Security. */
class PersonAuthentication extends AbstractAuthenticationToken {
    private final transient CurrentPerson person;
    private final transient @Nullable SignIn signIn;

    private PersonAuthentication(CurrentPerson person, @Nullable SignIn signIn) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        this.signIn = signIn;
        setAuthenticated(true);
    }

    static PersonAuthentication byPassword(CurrentPerson person, SignIn signIn) {
        return new PersonAuthentication(person, signIn);
    }

    /** Somebody who was let in before, or by a token. */
    static PersonAuthentication known(CurrentPerson person) {
        return new PersonAuthentication(person, null);
    }

    /** Who sends the request that is being handled, if it is known. */
    static @Nullable CurrentPerson current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof PersonAuthentication known ? known.person : null;
    }

    /** How they have just come in, absent when they were let in before. */
    @Nullable
    SignIn signIn() {
        return signIn;
    }

    @Override
    public CurrentPerson getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.person().id();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication that
                && person.equals(that.person)
                && Objects.equals(signIn, that.signIn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, signIn);
    }
}
