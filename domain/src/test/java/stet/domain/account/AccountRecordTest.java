package stet.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Person;
import stet.domain.Rejection;
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
import stet.domain.account.AccountEvent.AccountAdopted;
import stet.domain.account.AccountEvent.AccountDisabled;
import stet.domain.account.AccountEvent.AccountEnabled;
import stet.domain.account.AccountEvent.AccountOpened;
import stet.domain.account.AccountEvent.AccountRenamed;
import stet.domain.account.AccountEvent.AdoptedToken;
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
import stet.domain.account.AccountRejection.AccountIdMalformed;
import stet.domain.account.AccountRejection.AccountIsDisabled;
import stet.domain.account.AccountRejection.ExpiryPast;
import stet.domain.account.AccountRejection.ExpiryTooLate;
import stet.domain.account.AccountRejection.LastAdministrator;
import stet.domain.account.AccountRejection.MachineAdministers;
import stet.domain.account.AccountRejection.NoScopeChosen;
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

/** What becomes of an account, and what never does. */
class AccountRecordTest {
    private static final Person BEN = new Person("ben");
    private static final Person ROBOT = new Person("robot");
    private static final Actor BEN_ACTS = new Actor(BEN, "Ben Lindqvist", Actor.Kind.PERSON);
    private static final Actor ROOT = new Actor(new Person("root"), "Robin Castellan", Actor.Kind.PERSON);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(90));
    private static final Instant LATEST = NOW.plus(Duration.ofDays(365));
    private static final Secret SECRET = new Secret("secret");
    private static final LinkId LINK = new LinkId(new UUID(8, 1));
    private static final TokenId TOKEN = new TokenId(new UUID(7, 1));
    private static final Set<Role> EDITOR = Set.of(Role.EDITOR);
    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);
    private static final AccountFacts FACTS = new AccountFacts(NOW, true, true, true, Set.of("read"), null, LATEST);
    private static final AccountFacts ALONE = new AccountFacts(NOW, false, false, false, Set.of("read"), null, LATEST);

    private static final AccountOpened BEN_OPENED =
            new AccountOpened(BEN, "Ben Lindqvist", Actor.Kind.PERSON, EDITOR, null, ROOT.person());
    private static final AccountOpened ROBOT_OPENED =
            new AccountOpened(ROBOT, "Robot", Actor.Kind.AUTOMATION, EDITOR, BEN, ROOT.person());
    private static final AccountOpened ROBOT_OF_NOBODY =
            new AccountOpened(ROBOT, "Robot", Actor.Kind.AUTOMATION, EDITOR, null, ROOT.person());
    private static final TokenIssued ISSUED = new TokenIssued(BEN, TOKEN, "laptop", Set.of("read"), LATER, BEN);
    private static final PasswordLinkMade LINKED = new PasswordLinkMade(BEN, LINK, LATER, ROOT.person());

    @Test
    void an_account_is_opened_once_and_nobody_is_opened_as_stet() {
        accepted(after(), open(BEN, Actor.Kind.PERSON, EDITOR, null), BEN_OPENED);
        rejected(after(BEN_OPENED), open(BEN, Actor.Kind.PERSON, EDITOR, null), new AccountExists(BEN));
        assertThat(open(new Person("stet"), Actor.Kind.PERSON, EDITOR, null).shape())
                .containsExactly(new AccountExists(new Person("stet")));
        assertThat(open(new Person("Ben"), Actor.Kind.PERSON, EDITOR, null).shape())
                .containsExactly(new AccountIdMalformed("Ben"));
    }

    @Test
    void no_machine_is_an_administrator() {
        rejected(after(), open(ROBOT, Actor.Kind.AUTOMATION, ADMINISTRATOR, BEN), new MachineAdministers());
        rejected(after(ROBOT_OPENED), change(ROBOT, null, ADMINISTRATOR, null), new MachineAdministers());
    }

    @Test
    void a_person_answers_for_a_machine_and_nobody_for_a_person() {
        accepted(after(), open(ROBOT, Actor.Kind.AUTOMATION, EDITOR, BEN), ROBOT_OPENED);
        rejected(after(), open(BEN, Actor.Kind.PERSON, EDITOR, ROOT.person()), new ResponsibleForPerson(BEN));
        assertThat(after().decide(open(ROBOT, Actor.Kind.AUTOMATION, EDITOR, BEN), ALONE))
                .isEqualTo(Decision.rejected(new UnknownResponsible(BEN)));
        NameResponsible name = new NameResponsible(ROBOT, BEN, ROOT);
        accepted(after(ROBOT_OF_NOBODY), name, new ResponsiblePersonNamed(ROBOT, BEN, ROOT.person()));
        accepted(after(ROBOT_OPENED), name);
        rejected(after(BEN_OPENED), new NameResponsible(BEN, BEN, ROOT), new ResponsibleForPerson(BEN));
    }

    @Test
    void a_machine_for_which_nobody_answers_is_of_no_use_and_is_not_enabled() {
        assertThat(profile(after(ROBOT_OF_NOBODY)).usable()).isFalse();
        assertThat(profile(after(ROBOT_OPENED)).usable()).isTrue();
        rejected(after(ROBOT_OF_NOBODY), change(ROBOT, null, null, true), new NobodyResponsible(ROBOT));
    }

    @Test
    void each_change_is_an_event_and_what_is_so_already_is_none() {
        accepted(
                after(BEN_OPENED),
                change(BEN, "Ben L.", ADMINISTRATOR, false),
                new AccountRenamed(BEN, "Ben L.", ROOT.person()),
                new RolesChanged(BEN, ADMINISTRATOR, ROOT.person()),
                new AccountDisabled(BEN, ROOT.person()));
        accepted(after(BEN_OPENED), change(BEN, "Ben Lindqvist", EDITOR, true));
        accepted(
                after(BEN_OPENED, new AccountDisabled(BEN, BEN)),
                change(BEN, null, null, true),
                new AccountEnabled(BEN, ROOT.person()));
        rejected(after(), change(BEN, null, null, true), new UnknownAccount(BEN));
    }

    @Test
    void the_last_administrator_stays() {
        AccountRecord administrator = after(BEN_OPENED, new RolesChanged(BEN, ADMINISTRATOR, BEN));
        for (ChangeAccount going : List.of(change(BEN, null, EDITOR, null), change(BEN, null, null, false)))
            assertThat(administrator.decide(going, ALONE)).isEqualTo(Decision.rejected(new LastAdministrator(BEN)));
        assertThat(administrator.decide(change(BEN, "Ben", null, null), ALONE)).isInstanceOf(Accepted.class);
    }

    @Test
    void tokens_and_links_end_with_a_disabled_account_for_good() {
        AccountRecord before = after(BEN_OPENED, ISSUED, LINKED);
        accepted(
                before,
                change(BEN, null, null, false),
                new AccountDisabled(BEN, ROOT.person()),
                new TokenRevoked(BEN, TOKEN, ROOT.person()));
        AccountRecord again = after(
                BEN_OPENED,
                ISSUED,
                LINKED,
                new AccountDisabled(BEN, BEN),
                new TokenRevoked(BEN, TOKEN, BEN),
                new AccountEnabled(BEN, BEN));
        assertThat(again.access().link()).isNull();
        assertThat(again.access().active(NOW)).isEmpty();
    }

    @Test
    void tokens_end_with_the_password() {
        accepted(
                after(BEN_OPENED, ISSUED, LINKED),
                set(new Proof.ByLink(SECRET)),
                new PasswordSet(BEN, LINK, BEN),
                new TokenRevoked(BEN, TOKEN, BEN));
        accepted(after(BEN_OPENED, LINKED), set(new Proof.PresentPassword(SECRET)), new PasswordSet(BEN, null, BEN));
    }

    @Test
    void a_password_is_set_by_its_owner_alone() {
        AccountRecord linked = after(BEN_OPENED, LINKED);
        assertThat(linked.decide(set(new Proof.ByLink(SECRET)), ALONE)).isEqualTo(Decision.rejected(new LinkUsedUp()));
        assertThat(linked.decide(set(new Proof.PresentPassword(SECRET)), ALONE))
                .isEqualTo(Decision.rejected(new PasswordWrong()));
        rejected(after(BEN_OPENED), set(new Proof.ByLink(SECRET)), new LinkUsedUp());
        rejected(after(), set(new Proof.ByLink(SECRET)), new LinkUsedUp());
        rejected(
                after(BEN_OPENED, LINKED, new PasswordSet(BEN, LINK, BEN)),
                set(new Proof.ByLink(SECRET)),
                new LinkUsedUp());
        rejected(
                after(BEN_OPENED, new PasswordLinkMade(BEN, LINK, NOW, BEN)),
                set(new Proof.ByLink(SECRET)),
                new LinkUsedUp());
    }

    @Test
    void neither_a_machine_nor_a_disabled_account_gets_a_link() {
        MakePasswordLink make = new MakePasswordLink(BEN, LINK, SECRET, LATER, ROOT);
        accepted(after(BEN_OPENED), make, LINKED);
        rejected(after(BEN_OPENED, new AccountDisabled(BEN, BEN)), make, new AccountIsDisabled(BEN));
        rejected(
                after(ROBOT_OPENED),
                new MakePasswordLink(ROBOT, LINK, SECRET, LATER, ROOT),
                new PasswordOfMachine(ROBOT));
    }

    @Test
    void a_person_is_signed_out_everywhere_and_a_machine_is_signed_in_nowhere() {
        accepted(after(BEN_OPENED), new EndSessions(BEN, ROOT), new SessionsEnded(BEN, ROOT.person()));
        accepted(
                after(BEN_OPENED, new AccountDisabled(BEN, BEN)),
                new EndSessions(BEN, ROOT),
                new SessionsEnded(BEN, ROOT.person()));
        rejected(after(ROBOT_OPENED), new EndSessions(ROBOT, ROOT), new SessionsOfMachine(ROBOT));
        rejected(after(), new EndSessions(BEN, ROOT), new UnknownAccount(BEN));
    }

    @Test
    void a_token_is_issued_by_its_owner_within_roles_and_time() {
        accepted(after(BEN_OPENED), issue(BEN_ACTS, Set.of("read"), LATER), ISSUED);
        rejected(after(BEN_OPENED), issue(ROOT, Set.of("read"), LATER), new TokenOfPerson(BEN));
        assertThat(issue(BEN_ACTS, Set.of(), LATER).shape()).containsExactly(new NoScopeChosen());
        rejected(after(BEN_OPENED), issue(BEN_ACTS, Set.of("admin"), LATER), new ScopeBeyondRoles(BEN, "admin"));
        rejected(after(BEN_OPENED), issue(BEN_ACTS, Set.of("read"), NOW), new ExpiryPast());
        rejected(after(BEN_OPENED), issue(BEN_ACTS, Set.of("read"), LATEST.plusNanos(1)), new ExpiryTooLate(LATEST));
        rejected(
                after(BEN_OPENED, new AccountDisabled(BEN, BEN)),
                issue(BEN_ACTS, Set.of("read"), LATER),
                new AccountIsDisabled(BEN));
    }

    @Test
    void a_token_is_revoked_once() {
        RevokeToken revoke = new RevokeToken(BEN, TOKEN, BEN_ACTS);
        accepted(after(BEN_OPENED, ISSUED), revoke, new TokenRevoked(BEN, TOKEN, BEN));
        accepted(after(BEN_OPENED, ISSUED, new TokenRevoked(BEN, TOKEN, BEN)), revoke);
        rejected(after(BEN_OPENED), revoke, new UnknownToken());
    }

    @Test
    void the_first_administrator_opens_their_own_account_by_the_link() {
        BecomeAdministrator first = new BecomeAdministrator(BEN, "Ben", SECRET, SECRET, BEN_ACTS);
        accepted(
                after(),
                first,
                new AccountOpened(BEN, "Ben", Actor.Kind.PERSON, ADMINISTRATOR, null, BEN),
                new PasswordSet(BEN, null, BEN));
        assertThat(after().decide(first, ALONE)).isEqualTo(Decision.rejected(new LinkUsedUp()));
        rejected(after(BEN_OPENED), first, new AccountExists(BEN));
    }

    @Test
    void what_only_happens_is_recorded_of_whom_the_log_knows() {
        accepted(after(BEN_OPENED), new NoteSignIn(BEN, BEN_ACTS), new SignedIn(BEN));
        accepted(after(BEN_OPENED), new NoteFailedSignIns(BEN, 5, NOW, Actor.STET), new SignInsFailed(BEN, 5, NOW));
        accepted(after(BEN_OPENED), new NoteKeyRotation(BEN, "key", BEN_ACTS), new LogKeyRotated(BEN, "key"));
        rejected(after(), new NoteSignIn(BEN, BEN_ACTS), new UnknownAccount(BEN));
    }

    @Test
    void an_account_of_before_is_as_it_stood() {
        AccountRecord adopted = after(new AccountAdopted(
                BEN,
                "Ben Lindqvist",
                Actor.Kind.PERSON,
                EDITOR,
                true,
                true,
                List.of(new AdoptedToken(TOKEN, "laptop", Set.of("read"), NOW, null))));
        assertThat(adopted.profile()).isEqualTo(new Profile("Ben Lindqvist", Actor.Kind.PERSON, EDITOR, true, null));
        assertThat(adopted.access().password()).isTrue();
        assertThat(adopted.access().active(LATEST)).containsExactly(TOKEN);
    }

    @Test
    void whose_hands_could_be_behind_it_is_known() {
        assertThat(after(BEN_OPENED, LINKED).custody()).isEqualTo(new Custody(ROOT.person(), Set.of()));
        assertThat(after(ROBOT_OPENED, new ResponsiblePersonNamed(ROBOT, ROOT.person(), BEN))
                        .custody())
                .isEqualTo(new Custody(null, Set.of(BEN, ROOT.person())));
    }

    @Test
    void no_secret_is_printed() {
        assertThat(set(new Proof.ByLink(SECRET)).toString())
                .doesNotContain("secret\"")
                .doesNotContain("=secret");
    }

    private static AccountRecord after(AccountEvent... history) {
        AccountRecord record = AccountRecord.unopened();
        for (AccountEvent event : history) record = record.evolve(event);
        return record;
    }

    private static void accepted(AccountRecord before, AccountCommand command, AccountEvent... expected) {
        assertThat(before.decide(command, FACTS)).isEqualTo(new Accepted<>(List.of(expected)));
    }

    private static void rejected(AccountRecord before, AccountCommand command, Rejection reason) {
        assertThat(before.decide(command, FACTS)).isEqualTo(Decision.rejected(reason));
    }

    private static Profile profile(AccountRecord record) {
        Profile profile = record.profile();
        if (profile == null) throw new AssertionError("nobody opened it");
        return profile;
    }

    private static OpenAccount open(Person account, Actor.Kind kind, Set<Role> roles, @Nullable Person responsible) {
        return new OpenAccount(
                account, account.equals(ROBOT) ? "Robot" : "Ben Lindqvist", kind, roles, responsible, ROOT);
    }

    private static ChangeAccount change(
            Person account, @Nullable String name, @Nullable Set<Role> roles, @Nullable Boolean enabled) {
        return new ChangeAccount(account, name, roles, enabled, ROOT);
    }

    private static SetPassword set(Proof proof) {
        return new SetPassword(BEN, SECRET, proof, BEN_ACTS);
    }

    private static IssueToken issue(Actor by, Set<String> scopes, Instant until) {
        return new IssueToken(BEN, TOKEN, SECRET, "laptop", scopes, until, by);
    }
}
