package stet.infra.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.AccountCommand;
import stet.domain.account.AccountCommand.BecomeAdministrator;
import stet.domain.account.AccountCommand.ChangeAccount;
import stet.domain.account.AccountCommand.IssueToken;
import stet.domain.account.AccountCommand.MakePasswordLink;
import stet.domain.account.AccountCommand.NameResponsible;
import stet.domain.account.AccountCommand.OpenAccount;
import stet.domain.account.AccountCommand.SetPassword;
import stet.domain.account.AccountEvent;
import stet.domain.account.AccountFacts;
import stet.domain.account.AccountIds;
import stet.domain.account.AccountRecord;
import stet.domain.account.AccountRejection.AccountExists;
import stet.domain.account.AccountRejection.UnknownAccount;
import stet.domain.account.PasswordRules;
import stet.domain.account.Profile;
import stet.domain.account.Proof;
import stet.domain.account.Secret;
import stet.infra.account.AccountTable.Kept;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.StreamType;
import stet.infra.desk.Streams;

/** Carries out commands to accounts: event and row in one transaction, and secrets in the row alone. */
@Component
final class AccountHandler implements Handler<AccountCommand> {
    static final StreamType<AccountRecord, AccountEvent> ACCOUNT =
            StreamType.remembered(AccountFamily.NAME, id -> AccountRecord.unopened(), AccountRecord::evolve);

    private final Streams streams;
    private final AccountTable table;
    private final Accounts accounts;
    private final ProofReading proofs;
    private final Passwords passwords;
    private final AccountProperties settings;
    private final Clock clock;

    AccountHandler(
            Streams streams,
            AccountTable table,
            Accounts accounts,
            ProofReading proofs,
            Passwords passwords,
            AccountProperties settings,
            Clock clock) {
        this.streams = streams;
        this.table = table;
        this.accounts = accounts;
        this.proofs = proofs;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Class<AccountCommand> commands() {
        return AccountCommand.class;
    }

    @Override
    public Work prepare(AccountCommand command) {
        return (TransactionalWork) expected -> carryOut(command);
    }

    private Answer carryOut(AccountCommand command) {
        if (command instanceof ChangeAccount
                || command instanceof OpenAccount
                || command instanceof BecomeAdministrator) accounts.lockAdministrators();
        Answer answer =
                streams.give(ACCOUNT, AccountIds.stream(command.account()), null, before -> decide(before, command));
        return answer.decision() instanceof Accepted<?>(var events) && !write(events, command)
                ? Answer.refused(answer.stream(), new AccountExists(command.account()))
                : answer;
    }

    /** Why a command would be refused as things are; empty when it would be carried out. */
    Optional<Rejection> refusal(AccountCommand command) {
        return streams.readable(ACCOUNT, AccountIds.stream(command.account()))
                                .map(before -> decide(before, command))
                                .orElse(Decision.rejected(new UnknownAccount(command.account())))
                        instanceof Rejected<AccountEvent>(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private Decision<AccountEvent> decide(AccountRecord before, AccountCommand command) {
        Decision<AccountEvent> decision = before.decide(command, facts(before, command));
        return decision instanceof Accepted<AccountEvent>
                ? weakness(before, command)
                        .<Decision<AccountEvent>>map(Decision::rejected)
                        .orElse(decision)
                : decision;
    }

    private Optional<Rejection> weakness(AccountRecord before, AccountCommand command) {
        return switch (command) {
            case BecomeAdministrator first -> weakness(first.password(), first.account(), first.name());
            case SetPassword set
            when !(set.proof() instanceof Proof.DemoNewsroom) ->
                weakness(set.password(), set.account(), nameIn(before));
            default -> Optional.empty();
        };
    }

    private Optional<Rejection> weakness(Secret password, Person account, String name) {
        return PasswordRules.check(password, account, name, passwords::isCommon);
    }

    private static String nameIn(AccountRecord record) {
        Profile profile = record.profile();
        return profile == null ? "" : profile.name();
    }

    private AccountFacts facts(AccountRecord before, AccountCommand command) {
        Instant now = clock.instant();
        return new AccountFacts(
                now,
                command instanceof ChangeAccount && accounts.anotherAdministers(command.account()),
                accounts.isPersonHere(named(command)),
                proofs.holds(command),
                command instanceof IssueToken ? scopes(before.profile()) : Set.of(),
                lookalike(command),
                now.plus(settings.longestToken()));
    }

    private @Nullable Person lookalike(AccountCommand command) {
        String name = switch (command) {
            case OpenAccount open -> open.name();
            case ChangeAccount change -> change.name();
            default -> null;
        };
        return name == null ? null : accounts.lookalike(command.account(), name);
    }

    private static @Nullable Person named(AccountCommand command) {
        return switch (command) {
            case OpenAccount open -> open.responsible();
            case NameResponsible name -> name.responsible();
            default -> null;
        };
    }

    private static Set<String> scopes(@Nullable Profile profile) {
        return profile == null
                ? Set.of()
                : Scope.of(profile.kind(), profile.roles()).stream()
                        .map(Scope::wireName)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private boolean write(List<?> events, AccountCommand command) {
        Kept kept = events.isEmpty() ? Kept.NOTHING : kept(command);
        return events.stream().allMatch(event -> table.write((AccountEvent) event, kept));
    }

    private Kept kept(AccountCommand command) {
        return switch (command) {
            case SetPassword set -> new Kept(passwords.hash(set.password().value()), null);
            case BecomeAdministrator first ->
                new Kept(passwords.hash(first.password().value()), null);
            case IssueToken issue -> new Kept(null, issue.text());
            case MakePasswordLink make -> new Kept(null, make.secret());
            default -> Kept.NOTHING;
        };
    }
}
