package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;
import static stet.infra.account.AccountTables.disabled;
import static stet.infra.account.AccountTables.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.FieldRejection.FieldMissing;
import stet.infra.account.AccountRejection.ExpiryPast;
import stet.infra.account.AccountRejection.NoScopeChosen;
import stet.infra.account.AccountRejection.ScopeBeyondRoles;
import stet.infra.account.ApiTokens.Issue.Issued;
import stet.infra.account.ApiTokens.Issue.Refused;
import stet.infra.account.ApiTokens.Opened;

class ApiTokensTest {
    private final AccountTables tables = new AccountTables();
    private final ApiTokens tokens = tables.tokens;

    @BeforeEach
    void ada_has_an_account() {
        tables.accounts.create(ADA, PASSWORD);
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
        assertThat(tokens.issue(ADA, blank, Set.of(Scope.READ), null))
                .isEqualTo(new Refused(new FieldMissing("name", "the name")));
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
        assertThat(tokens.issue(ADA, "cli", Set.of(Scope.READ, Scope.ADMIN), null))
                .isEqualTo(new Refused(new ScopeBeyondRoles(ADA.person(), Scope.ADMIN)));
    }

    @Test
    void a_token_loses_what_its_account_loses() {
        Issued issued = issue(Set.of(Scope.READ, Scope.WRITE));
        tables.accounts.change(person("ada", "Ada Okafor", Role.AUDITOR));
        assertThat(tokens.open(issued.text()).orElseThrow().scopes()).containsExactly(Scope.READ);
        tables.accounts.change(disabled(ADA));
        assertThat(tokens.open(issued.text())).isEmpty();
    }

    @Test
    void a_token_opens_nothing_after_it_is_revoked_or_expired() {
        Issued revoked = issue(Set.of(Scope.READ));
        tokens.revoke(revoked.token().id());
        assertThat(tokens.open(revoked.text())).isEmpty();
        Issued expiring = (Issued)
                tokens.issue(ADA, "cli", Set.of(Scope.READ), Instant.now().plus(Duration.ofDays(1)));
        assertThat(tokens.open(expiring.text())).isPresent();
        tables.jdbc.sql("update api_token set expires_at = now()").update();
        assertThat(tokens.open(expiring.text())).isEmpty();
    }

    @Test
    void a_token_needs_a_scope_and_a_future() {
        assertThat(tokens.issue(ADA, "cli", Set.of(), null)).isEqualTo(new Refused(new NoScopeChosen()));
        assertThat(tokens.issue(ADA, "cli", Set.of(Scope.READ), Instant.EPOCH))
                .isEqualTo(new Refused(new ExpiryPast()));
    }

    @Test
    void a_token_that_expires_beyond_every_calendar_is_issued() {
        assertThat(tokens.issue(ADA, "cli", Set.of(Scope.READ), Instant.MAX)).isInstanceOf(Issued.class);
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
        return (Issued) tokens.issue(ADA, "cli", scopes, null);
    }
}
