package stet.domain.account;

import java.time.Instant;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.words.Isolated;

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

    /** A machine signs in nowhere, so there is nothing to sign it out of. */
    record SessionsOfMachine(Person account) implements AccountRejection {
        @Override
        public String sentence() {
            return "%s is an automation and signs in nowhere. Revoke its tokens, or disable it.".formatted(account);
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

    /** People would take the name for that of somebody else. */
    record NameTaken(String name, Person other) implements AccountRejection {
        @Override
        public String sentence() {
            return "“%s” reads like the name of %s. Choose one that nobody takes for another's, such as one with a second name."
                    .formatted(Isolated.of(name), other);
        }

        @Override
        public String field() {
            return "name";
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
    record ScopeBeyondRoles(Person person, String scope) implements AccountRejection {
        @Override
        public String sentence() {
            return "The roles of %s do not allow the scope %s. Leave it out or give the account another role."
                    .formatted(person, scope);
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
            return "Choose at least one scope: what a token may do. Without any it opens nothing.";
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
            return "Choose a moment in the future for the token to expire, or none for the usual time.";
        }

        @Override
        public String field() {
            return "expiresAt";
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

    /** Whoever administers decides who may do what, which is for people to answer for. */
    record MachineAdministers() implements AccountRejection {
        @Override
        public String sentence() {
            return "No automation is an administrator. Choose other roles for it.";
        }

        @Override
        public String field() {
            return "roles";
        }
    }

    /** Nobody answers for what the automation does. */
    record NobodyResponsible(Person automation) implements AccountRejection {
        @Override
        public String sentence() {
            return "Nobody is responsible for %s, so it stays disabled. Name a responsible person first."
                    .formatted(automation);
        }

        @Override
        public String field() {
            return "responsible";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** People answer for themselves. */
    record ResponsibleForPerson(Person person) implements AccountRejection {
        @Override
        public String sentence() {
            return "%s is a person, and answers for what they do. Only an automation has a responsible person."
                    .formatted(person);
        }

        @Override
        public String field() {
            return "responsible";
        }
    }

    /** Only a person who is here can answer for an automation. */
    record UnknownResponsible(Person person) implements AccountRejection {
        @Override
        public String sentence() {
            return "%s is no person who may use Stet here. Choose someone whose account is enabled.".formatted(person);
        }

        @Override
        public String field() {
            return "responsible";
        }
    }

    /** A disabled account is given nothing to prove itself with. */
    record AccountIsDisabled(Person person) implements AccountRejection {
        @Override
        public String sentence() {
            return "The account %s is disabled. Enable it first.".formatted(person);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** A token that is forgotten should not open anything for ever. */
    record ExpiryTooLate(Instant latest) implements AccountRejection {
        @Override
        public String sentence() {
            return "A token issued now may be good until %s at most. Choose an earlier moment, or none for the usual time."
                    .formatted(latest);
        }

        @Override
        public String field() {
            return "expiresAt";
        }
    }

    /** A token looks after itself, not after its owner's other tokens that may do more. */
    record TokenOutOfReach() implements AccountRejection {
        @Override
        public String sentence() {
            return "A token revokes itself, and those of its owner that may do no more than it; one that only reads revokes nothing else. Revoke this one on the account's page.";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
