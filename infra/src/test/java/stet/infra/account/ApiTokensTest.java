package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;
import static stet.infra.account.AccountTables.disabled;
import static stet.infra.account.AccountTables.machine;
import static stet.infra.account.AccountTables.person;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Actor;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.account.AccountCommand.NameResponsible;
import stet.domain.account.AccountRejection.ExpiryPast;
import stet.domain.account.AccountRejection.ExpiryTooLate;
import stet.domain.account.AccountRejection.NoScopeChosen;
import stet.domain.account.AccountRejection.ScopeBeyondRoles;
import stet.domain.account.Role;
import stet.infra.account.AccountDesk.Issued;
import stet.infra.account.ApiTokens.Opened;
import stet.infra.account.Credentials.Made.Denied;

class ApiTokensTest {
    private final AccountTables tables = new AccountTables();
    private final ApiTokens tokens = tables.tokens;

    @BeforeEach
    void ada_has_an_account() {
        tables.to.create(ADA, PASSWORD);
    }

    @Test
    void a_token_opens_its_account_for_its_scopes() {
        Issued issued = issue(Set.of(Scope.READ, Scope.WRITE));
        assertThat(tokens.open(issued.text())).contains(new Opened(ADA, Set.of(Scope.READ, Scope.WRITE)));
        assertThat(tokens.list(ADA.person()))
                .extracting(ApiToken::id)
                .containsExactly(issued.token().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0", "\u200B", "\u2800", "\u3164"})
    void a_name_that_nobody_sees_is_none(String blank) {
        assertThat(tables.to.attempt(ADA, blank, Set.of(Scope.READ), null))
                .isEqualTo(new Denied(List.of(new FieldMissing("name", "the name"))));
    }

    @Test
    void the_table_holds_a_hash_and_no_token() {
        Issued issued = issue(Set.of(Scope.READ));
        assertThat(tables.jdbc
                        .sql("select api_token::text from api_token")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain(issued.text().substring(5));
        assertThat(tables.jdbc
                        .sql("select length(hash) from api_token")
                        .query(Integer.class)
                        .single())
                .isEqualTo(32);
        assertThat(issued.toString()).doesNotContain(issued.text());
    }

    @Test
    void a_token_is_not_issued_beyond_the_account_s_roles() {
        assertThat(tables.to.attempt(ADA, "cli", Set.of(Scope.READ, Scope.ADMIN), null))
                .isEqualTo(new Denied(List.of(new ScopeBeyondRoles(ADA.person(), "admin"))));
    }

    @Test
    void a_token_loses_what_its_account_loses() {
        Issued issued = issue(Set.of(Scope.READ, Scope.WRITE));
        tables.to.change(person("ada", "Ada Okafor", Role.AUDITOR));
        assertThat(tokens.open(issued.text()).orElseThrow().scopes()).containsExactly(Scope.READ);
        tables.to.change(disabled(ADA));
        assertThat(tokens.open(issued.text())).isEmpty();
    }

    @Test
    void a_token_opens_nothing_after_it_is_revoked_or_expired() {
        Issued revoked = issue(Set.of(Scope.READ));
        tables.to.revoke(revoked.token().id());
        assertThat(tokens.open(revoked.text())).isEmpty();
        Issued expiring =
                tables.to.issue(ADA, "cli", Set.of(Scope.READ), Instant.now().plus(Duration.ofDays(1)));
        assertThat(tokens.open(expiring.text())).isPresent();
        tables.jdbc.sql("update api_token set expires_at = now()").update();
        assertThat(tokens.open(expiring.text())).isEmpty();
    }

    @Test
    void a_token_needs_a_scope_and_a_future() {
        assertThat(tables.to.attempt(ADA, "cli", Set.of(), null)).isEqualTo(new Denied(List.of(new NoScopeChosen())));
        assertThat(tables.to.attempt(ADA, "cli", Set.of(Scope.READ), Instant.EPOCH))
                .isEqualTo(new Denied(List.of(new ExpiryPast())));
    }

    @Test
    void a_token_expires_in_ninety_days_unless_its_issuer_says_otherwise_and_in_a_year_at_most() {
        assertThat(issue(Set.of(Scope.READ)).token().expiresAt())
                .isCloseTo(Instant.now().plus(Duration.ofDays(90)), within(1, ChronoUnit.MINUTES));
        Instant late = Instant.now().plus(Duration.ofDays(366));
        for (Instant beyond : List.of(late, Instant.MAX))
            assertThat(tables.to.attempt(ADA, "cli", Set.of(Scope.READ), beyond))
                    .isInstanceOfSatisfying(
                            Denied.class,
                            denied ->
                                    assertThat(denied.reasons()).singleElement().isInstanceOf(ExpiryTooLate.class));
    }

    @Test
    void a_token_ends_with_the_password_of_its_owner() {
        Issued issued = issue(Set.of(Scope.READ));
        assertThat(tables.to.changePassword(ADA, PASSWORD, "another long password"))
                .isEmpty();
        assertThat(tokens.open(issued.text())).isEmpty();
    }

    @Test
    void a_token_does_not_revive_with_its_account() {
        Issued issued = issue(Set.of(Scope.READ));
        tables.to.change(disabled(ADA));
        tables.to.change(ADA);
        assertThat(tokens.open(issued.text())).isEmpty();
        assertThat(tokens.open(issue(Set.of(Scope.READ)).text())).isPresent();
    }

    @Test
    void a_machine_s_token_opens_nothing_while_nobody_who_may_use_stet_is_responsible() {
        Account importer = machine("importer", Role.FACT_CHECKER);
        tables.to.create(importer, null);
        Issued issued = tables.to.issue(importer, "cli", Set.of(Scope.READ), null);
        assertThat(tokens.open(issued.text())).isPresent();
        Account keeper = tables.accounts.find(new Person("keeper")).orElseThrow();
        tables.to.change(disabled(keeper));
        assertThat(tokens.open(issued.text())).isEmpty();
        tables.to.give(new NameResponsible(importer.person(), ADA.person(), Actor.STET));
        assertThat(tokens.open(issued.text())).isPresent();
    }

    @Test
    void a_machine_that_its_row_calls_administrator_administers_nothing() {
        Account importer = machine("importer", Role.AUDITOR);
        tables.to.create(importer, null);
        Issued issued = tables.to.issue(importer, "cli", Set.of(Scope.READ), null);
        tables.jdbc
                .sql("update account set roles = '{ADMINISTRATOR}' where id = 'importer'")
                .update();
        tables.jdbc.sql("update api_token set scopes = '{READ,ADMIN}'").update();
        tables.known.forget();
        assertThat(tokens.open(issued.text()).orElseThrow().scopes()).containsExactly(Scope.READ);
    }

    @Test
    void a_token_s_last_use_is_known_to_the_minute() {
        Issued issued = issue(Set.of(Scope.READ));
        assertThat(tokens.find(issued.token().id()).orElseThrow().lastUsedAt()).isNull();
        tokens.open(issued.text());
        Instant first = tokens.find(issued.token().id()).orElseThrow().lastUsedAt();
        assertThat(first).isNotNull();
        tokens.open(issued.text());
        assertThat(tokens.find(issued.token().id()).orElseThrow().lastUsedAt()).isEqualTo(first);
    }

    private Issued issue(Set<Scope> scopes) {
        return tables.to.issue(ADA, "cli", scopes, null);
    }
}
