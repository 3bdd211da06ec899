package stet.infra.account;

import java.util.Arrays;
import java.util.stream.Collectors;
import stet.domain.Person;
import stet.domain.Rejection;

/** Why something about accounts or tokens is refused. */
public sealed interface AccountRejection extends Rejection {

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    /** The id can't name an account. */
    record AccountIdMalformed(String id) implements AccountRejection {
        @Override
        public String sentence() {
            return "Enter an id of 1 to 40 characters that starts with a lower-case letter and goes on with lower-case letters, digits, dots, hyphens or underscores.";
        }

        @Override
        public String field() {
            return "id";
        }
    }

    /** The id belongs to another account, now or earlier. */
    record AccountExists(Person person) implements AccountRejection {
        @Override
        public String sentence() {
            return "There is an account %s already. Choose another id.".formatted(person);
        }

        @Override
        public String field() {
            return "id";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** No account has this id. */
    record UnknownAccount(Person person) implements AccountRejection {
        @Override
        public String sentence() {
            return "There is no account %s. Check the id.".formatted(person);
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** Nobody could guess this password slowly enough. */
    record PasswordWeak() implements AccountRejection {
        @Override
        public String sentence() {
            return "Choose a password of at least %d characters that is not the account's id or name."
                    .formatted(Passwords.SHORTEST);
        }

        @Override
        public String field() {
            return "password";
        }
    }

    /** The hash would ignore the password's end. */
    record PasswordTooLong() implements AccountRejection {
        @Override
        public String sentence() {
            return "Choose a password of at most %d bytes; letters outside ASCII take two or more."
                    .formatted(Passwords.LONGEST);
        }

        @Override
        public String field() {
            return "password";
        }
    }

    /** The password that should confirm a change is not the account's. */
    record PasswordWrong() implements AccountRejection {
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
    record PasswordOfMachine(Person person) implements AccountRejection {
        @Override
        public String sentence() {
            return "%s is an automation, which has no password. Issue a token for it.".formatted(person);
        }

        @Override
        public String field() {
            return "password";
        }
    }

    /** Without this account nobody could manage accounts any more. */
    record LastAdministrator(Person person) implements AccountRejection {
        @Override
        public String sentence() {
            return "%s is the only administrator left. Make someone else administrator first.".formatted(person);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** A token can't do more than its account. */
    record ScopeBeyondRoles(Person person, Scope scope) implements AccountRejection {
        @Override
        public String sentence() {
            return "The roles of %s do not allow the scope %s. Leave it out or give the account another role."
                    .formatted(person, scope.wireName());
        }

        @Override
        public String field() {
            return "scopes";
        }
    }

    /** A token without scopes opens nothing. */
    record NoScopeChosen() implements AccountRejection {
        @Override
        public String sentence() {
            return "Choose at least one scope from %s."
                    .formatted(
                            Arrays.stream(Scope.values()).map(Scope::wireName).collect(Collectors.joining(", ")));
        }

        @Override
        public String field() {
            return "scopes";
        }
    }

    /** The token would be over before it began. */
    record ExpiryPast() implements AccountRejection {
        @Override
        public String sentence() {
            return "Choose a moment in the future for the token to expire, or none.";
        }

        @Override
        public String field() {
            return "expiresAt";
        }
    }

    /** The one-time link for the first administrator is used up or wrong. */
    record LinkUsedUp() implements AccountRejection {
        @Override
        public String sentence() {
            return "This link is used up or incomplete. Sign in, or restart Stet to see a new link if no account exists yet.";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Whoever holds a token acts as its account, so nobody makes one for a person but that person, signed in. */
    record TokenOfPerson(Person person) implements AccountRejection {
        @Override
        public String sentence() {
            return "Only %s issues tokens for %s, signed in, on the account's page. Here tokens are issued for automations."
                    .formatted(person, person);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The account has no such token. */
    record UnknownToken() implements AccountRejection {
        @Override
        public String sentence() {
            return "This account has no such token. List its tokens to see their ids.";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }
}
