package stet.domain.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.Access.Link;
import stet.domain.account.AccountCommand.BecomeAdministrator;
import stet.domain.account.AccountCommand.ChangeAccount;
import stet.domain.account.AccountCommand.EndSessions;
import stet.domain.account.AccountCommand.IssueToken;
import stet.domain.account.AccountCommand.MakePasswordLink;
import stet.domain.account.AccountCommand.NameResponsible;
import stet.domain.account.AccountCommand.NoteFailedSignIns;
import stet.domain.account.AccountCommand.NoteKeyRotation;
import stet.domain.account.AccountCommand.NoteSignIn;
import stet.domain.account.AccountCommand.OpenAccount;
import stet.domain.account.AccountCommand.RevokeToken;
import stet.domain.account.AccountCommand.SetPassword;
import stet.domain.account.AccountEvent.AccountDisabled;
import stet.domain.account.AccountEvent.AccountEnabled;
import stet.domain.account.AccountEvent.AccountOpened;
import stet.domain.account.AccountEvent.AccountRenamed;
import stet.domain.account.AccountEvent.LogKeyRotated;
import stet.domain.account.AccountEvent.PasswordLinkMade;
import stet.domain.account.AccountEvent.PasswordSet;
import stet.domain.account.AccountEvent.ResponsiblePersonNamed;
import stet.domain.account.AccountEvent.RolesChanged;
import stet.domain.account.AccountEvent.SessionsEnded;
import stet.domain.account.AccountEvent.SignInsFailed;
import stet.domain.account.AccountEvent.SignedIn;
import stet.domain.account.AccountEvent.TokenIssued;
import stet.domain.account.AccountEvent.TokenRevoked;
import stet.domain.account.AccountRejection.AccountExists;
import stet.domain.account.AccountRejection.AccountIsDisabled;
import stet.domain.account.AccountRejection.ExpiryPast;
import stet.domain.account.AccountRejection.ExpiryTooLate;
import stet.domain.account.AccountRejection.LastAdministrator;
import stet.domain.account.AccountRejection.MachineAdministers;
import stet.domain.account.AccountRejection.NameTaken;
import stet.domain.account.AccountRejection.NobodyResponsible;
import stet.domain.account.AccountRejection.ResponsibleForPerson;
import stet.domain.account.AccountRejection.ScopeBeyondRoles;
import stet.domain.account.AccountRejection.SessionsOfMachine;
import stet.domain.account.AccountRejection.TokenOfPerson;
import stet.domain.account.AccountRejection.UnknownAccount;
import stet.domain.account.AccountRejection.UnknownResponsible;
import stet.domain.account.AccountRejection.UnknownToken;
import stet.domain.account.PasswordRejection.LinkUsedUp;
import stet.domain.account.PasswordRejection.PasswordOfMachine;
import stet.domain.account.PasswordRejection.PasswordWrong;

/** What follows from commands to one account, as it stands and as the world around it is. */
record Decisions(AccountRecord before, AccountFacts facts) {

    Decision<AccountEvent> on(AccountCommand command) {
        Profile profile = before.profile();
        if (command instanceof OpenAccount open) return open(open);
        if (command instanceof BecomeAdministrator first) return openFirst(first);
        if (profile == null) return unopened(command);
        return switch (command) {
            case OpenAccount open -> open(open);
            case BecomeAdministrator first -> openFirst(first);
            case ChangeAccount change -> new Change(profile, before.access(), facts).decide(change);
            case NameResponsible name -> nameResponsible(profile, name);
            case MakePasswordLink make -> makeLink(profile, make);
            case SetPassword set -> setPassword(profile, set);
            case IssueToken issue -> issue(profile, issue);
            case RevokeToken revoke -> revoke(revoke);
            case EndSessions end -> endSessions(profile, end);
            case NoteSignIn noted -> Decision.accepted(new SignedIn(noted.account()));
            case NoteFailedSignIns noted ->
                Decision.accepted(new SignInsFailed(noted.account(), noted.count(), noted.since()));
            case NoteKeyRotation noted -> Decision.accepted(new LogKeyRotated(noted.account(), noted.key()));
        };
    }

    /** To who sets a password by a link, an account that nobody opened says no more than a wrong link does. */
    private static Decision<AccountEvent> unopened(AccountCommand command) {
        return Decision.rejected(
                command instanceof SetPassword set ? notProven(set.proof()) : new UnknownAccount(command.account()));
    }

    private Decision<AccountEvent> open(OpenAccount command) {
        if (before.profile() != null) return Decision.rejected(new AccountExists(command.account()));
        return whyNotAdministered(command.kind(), command.roles())
                .or(() -> whyNotResponsible(command))
                .or(() -> whyNotNamed(command.name(), facts))
                .<Decision<AccountEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new AccountOpened(
                        command.account(),
                        command.name(),
                        command.kind(),
                        command.roles(),
                        command.responsible(),
                        command.by().person())));
    }

    private Decision<AccountEvent> openFirst(BecomeAdministrator command) {
        Person first = command.account();
        if (!facts.proven()) return Decision.rejected(new LinkUsedUp());
        if (before.profile() != null) return Decision.rejected(new AccountExists(first));
        Set<Role> roles = Set.of(Role.ADMINISTRATOR);
        return new Decision.Accepted<>(List.of(
                new AccountOpened(first, command.name(), Actor.Kind.PERSON, roles, null, first),
                new PasswordSet(first, null, first)));
    }

    static Optional<Rejection> whyNotAdministered(Actor.Kind kind, Set<Role> roles) {
        return kind == Actor.Kind.AUTOMATION && roles.contains(Role.ADMINISTRATOR)
                ? Optional.of(new MachineAdministers())
                : Optional.empty();
    }

    static Optional<Rejection> whyNotNamed(String name, AccountFacts facts) {
        return Optional.ofNullable(facts.lookalike()).map(other -> new NameTaken(name, other));
    }

    private Optional<Rejection> whyNotResponsible(OpenAccount command) {
        Person responsible = command.responsible();
        return responsible == null
                ? Optional.empty()
                : whyNotResponsible(command.kind(), command.account(), responsible);
    }

    private Optional<Rejection> whyNotResponsible(Actor.Kind kind, Person account, Person responsible) {
        if (kind == Actor.Kind.PERSON) return Optional.of(new ResponsibleForPerson(account));
        return facts.responsibleKnown() ? Optional.empty() : Optional.of(new UnknownResponsible(responsible));
    }

    private Decision<AccountEvent> nameResponsible(Profile profile, NameResponsible command) {
        if (command.responsible().equals(profile.responsible())) return Decision.unchanged();
        return whyNotResponsible(profile.kind(), command.account(), command.responsible())
                .<Decision<AccountEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new ResponsiblePersonNamed(
                        command.account(), command.responsible(), command.by().person())));
    }

    private static Decision<AccountEvent> makeLink(Profile profile, MakePasswordLink command) {
        if (profile.isAutomation()) return Decision.rejected(new PasswordOfMachine(command.account()));
        if (!profile.enabled()) return Decision.rejected(new AccountIsDisabled(command.account()));
        return Decision.accepted(new PasswordLinkMade(
                command.account(),
                command.link(),
                command.expiresAt(),
                command.by().person()));
    }

    /** Whoever had a token of the password before has none of the one after. */
    private Decision<AccountEvent> setPassword(Profile profile, SetPassword command) {
        if (profile.isAutomation()) return Decision.rejected(new PasswordOfMachine(command.account()));
        if (!profile.enabled() || !isProven(command.proof())) return Decision.rejected(notProven(command.proof()));
        Link link = before.access().link();
        List<AccountEvent> events = new ArrayList<>();
        events.add(new PasswordSet(
                command.account(),
                command.proof() instanceof Proof.ByLink && link != null ? link.id() : null,
                command.by().person()));
        events.addAll(revocations(
                before.access(), facts, command.account(), command.by().person()));
        return new Decision.Accepted<>(events);
    }

    private boolean isProven(Proof proof) {
        Link link = before.access().link();
        return switch (proof) {
            case Proof.PresentPassword _ -> facts.proven();
            case Proof.ByLink _ -> facts.proven() && link != null && link.isOpen(facts.now());
            case Proof.DemoNewsroom _ -> true;
        };
    }

    private static Rejection notProven(Proof proof) {
        return switch (proof) {
            case Proof.PresentPassword _ -> new PasswordWrong();
            case Proof.ByLink _, Proof.DemoNewsroom _ -> new LinkUsedUp();
        };
    }

    /** Every token that still opens something is revoked in so many words. */
    static List<TokenRevoked> revocations(Access access, AccountFacts facts, Person account, Person by) {
        return access.active(facts.now()).stream()
                .map(token -> new TokenRevoked(account, token, by))
                .toList();
    }

    private Decision<AccountEvent> issue(Profile profile, IssueToken command) {
        return whyNotIssued(profile, command)
                .<Decision<AccountEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new TokenIssued(
                        command.account(),
                        command.token(),
                        command.name(),
                        command.scopes(),
                        command.expiresAt(),
                        command.by().person())));
    }

    private Optional<Rejection> whyNotIssued(Profile profile, IssueToken command) {
        if (!isOwnOrOfMachine(profile, command)) return Optional.of(new TokenOfPerson(command.account()));
        if (!profile.enabled()) return Optional.of(new AccountIsDisabled(command.account()));
        return command.scopes().stream()
                .filter(scope -> !facts.scopes().contains(scope))
                .findFirst()
                .<Rejection>map(scope -> new ScopeBeyondRoles(command.account(), scope))
                .or(() -> whyNotUntil(command));
    }

    private static boolean isOwnOrOfMachine(Profile profile, IssueToken command) {
        Actor by = command.by();
        return profile.isAutomation() || by.person().equals(command.account()) || by.equals(Actor.STET);
    }

    private Optional<Rejection> whyNotUntil(IssueToken command) {
        if (!command.expiresAt().isAfter(facts.now())) return Optional.of(new ExpiryPast());
        return command.expiresAt().isAfter(facts.latestExpiry())
                ? Optional.of(new ExpiryTooLate(facts.latestExpiry()))
                : Optional.empty();
    }

    /** Nobody knows here whether there are any: who is told that it was done, need not ask. */
    private static Decision<AccountEvent> endSessions(Profile profile, EndSessions command) {
        return profile.isAutomation()
                ? Decision.rejected(new SessionsOfMachine(command.account()))
                : Decision.accepted(
                        new SessionsEnded(command.account(), command.by().person()));
    }

    private Decision<AccountEvent> revoke(RevokeToken command) {
        Access.Token token = before.access().tokens().get(command.token());
        if (token == null) return Decision.rejected(new UnknownToken());
        return token.revoked()
                ? Decision.unchanged()
                : Decision.accepted(new TokenRevoked(
                        command.account(), command.token(), command.by().person()));
    }

    /** What a wish to change an account comes to: an event for each thing that is not so already. */
    private record Change(Profile before, Access access, AccountFacts facts) {

        Decision<AccountEvent> decide(ChangeAccount command) {
            Profile after = after(command);
            return whyNot(command, after)
                    .<Decision<AccountEvent>>map(Decision::rejected)
                    .orElseGet(() -> new Decision.Accepted<>(events(command, after)));
        }

        private Profile after(ChangeAccount command) {
            return new Profile(
                    command.name() == null ? before.name() : command.name(),
                    before.kind(),
                    command.roles() == null ? before.roles() : command.roles(),
                    command.enabled() == null ? before.enabled() : command.enabled(),
                    before.responsible());
        }

        private Optional<Rejection> whyNot(ChangeAccount command, Profile after) {
            if (before.administers() && !after.administers() && !facts.anotherAdministrator())
                return Optional.of(new LastAdministrator(command.account()));
            if (Boolean.TRUE.equals(command.enabled()) && after.isAutomation() && after.responsible() == null)
                return Optional.of(new NobodyResponsible(command.account()));
            if (!after.name().equals(before.name()) && facts.lookalike() != null)
                return whyNotNamed(after.name(), facts);
            return command.roles() == null ? Optional.empty() : whyNotAdministered(after.kind(), after.roles());
        }

        private List<AccountEvent> events(ChangeAccount command, Profile after) {
            Person account = command.account();
            Person by = command.by().person();
            List<AccountEvent> events = new ArrayList<>();
            if (!after.name().equals(before.name())) events.add(new AccountRenamed(account, after.name(), by));
            if (!after.roles().equals(before.roles())) events.add(new RolesChanged(account, after.roles(), by));
            if (after.enabled() && !before.enabled()) events.add(new AccountEnabled(account, by));
            if (before.enabled() && !after.enabled()) {
                events.add(new AccountDisabled(account, by));
                events.addAll(revocations(access, facts, account, by));
            }
            return events;
        }
    }
}
