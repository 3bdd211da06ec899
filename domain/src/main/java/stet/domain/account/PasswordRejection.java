package stet.domain.account;

import stet.domain.Person;
import stet.domain.Rejection;

/** Why a password, or the link by which one is set, is refused. */
public sealed interface PasswordRejection extends Rejection {

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    /** Anybody could guess this password. */
    record PasswordWeak() implements PasswordRejection {
        @Override
        public String sentence() {
            return "Choose a password of at least %d characters that is neither common, nor one sign again and again, nor made of the account's id and name. Several words that have nothing to do with each other are good."
                    .formatted(PasswordRules.SHORTEST);
        }

        @Override
        public String field() {
            return "password";
        }
    }

    /** The hash would ignore the password's end. */
    record PasswordTooLong() implements PasswordRejection {
        @Override
        public String sentence() {
            return "Choose a password of at most %d bytes; letters outside ASCII take two or more."
                    .formatted(PasswordRules.LONGEST);
        }

        @Override
        public String field() {
            return "password";
        }
    }

    /** The password that should confirm a change is not the account's. */
    record PasswordWrong() implements PasswordRejection {
        @Override
        public String sentence() {
            return "This is not your present password. Enter the one that you signed in with.";
        }

        @Override
        public String field() {
            return "currentPassword";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A machine proves itself by token, never by password. */
    record PasswordOfMachine(Person person) implements PasswordRejection {
        @Override
        public String sentence() {
            return "%s is an automation, which has no password. Issue a token for it.".formatted(person);
        }

        @Override
        public String field() {
            return "password";
        }
    }

    /** The link, for the first administrator or for a password, is used up, replaced or wrong. */
    record LinkUsedUp() implements PasswordRejection {
        @Override
        public String sentence() {
            return "This link is used up or incomplete, too old, or a newer one was made. Sign in, or ask an administrator for a new link; if no account exists yet, restart Stet to see one.";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
