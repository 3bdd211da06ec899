package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;
import static stet.infra.account.AccountTables.disabled;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.infra.account.AccountDesk.Issued;
import stet.infra.account.ApiTokens.Opened;

/** What is remembered of tokens is told by what happens when the database changes without a word. */
class KnownTokensTest {
    private final AtomicLong nanos = new AtomicLong();
    private final KnownTokens known = new KnownTokens(nanos::get);
    private final AccountTables tables = new AccountTables(known);
    private final ApiTokens tokens = tables.tokens;

    @BeforeEach
    void ada_has_used_a_token() {
        tables.to.create(ADA, PASSWORD);
        known.heard();
    }

    @Test
    void a_token_that_was_opened_is_not_looked_up_again() {
        String text = opened();
        changeBehindTheBack();

        assertThat(tokens.open(text)).isPresent();
    }

    @Test
    void news_of_any_change_have_it_looked_up() {
        String text = opened();
        changeBehindTheBack();
        known.forget();

        assertThat(tokens.open(text)).isEmpty();
    }

    @Test
    void nothing_is_believed_five_seconds_after_the_database_was_last_heard() {
        String text = opened();
        changeBehindTheBack();
        nanos.addAndGet(Duration.ofMillis(4_900).toNanos());
        assertThat(tokens.open(text)).isPresent();

        nanos.addAndGet(Duration.ofMillis(200).toNanos());

        assertThat(tokens.open(text)).isEmpty();
    }

    @Test
    void nothing_is_believed_when_nobody_listens_any_more() {
        String text = opened();
        changeBehindTheBack();
        known.lost();

        assertThat(tokens.open(text)).isEmpty();
    }

    @Test
    void who_revokes_a_token_here_needs_no_news() {
        Issued issued = issue(null);
        assertThat(tokens.open(issued.text())).isPresent();

        tables.to.revoke(issued.token().id());

        assertThat(tokens.open(issued.text())).isEmpty();
    }

    @Test
    void who_disables_an_account_here_needs_no_news() {
        String text = opened();

        tables.to.change(disabled(ADA));

        assertThat(tokens.open(text)).isEmpty();
    }

    @Test
    void a_token_is_not_remembered_beyond_its_end() {
        String text = issue(Instant.now().plusSeconds(30)).text();
        assertThat(tokens.open(text)).isPresent();
        changeBehindTheBack();
        for (int second = 0; second < 31; second++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            known.heard();
        }

        assertThat(tokens.open(text)).isEmpty();
    }

    @Test
    void what_was_outdated_when_it_came_is_not_kept() {
        byte[] hash = {1};
        long before = known.changes();
        known.forget();

        known.keep(hash, new Opened(ADA, Set.of()), Duration.ofMinutes(1), before);

        assertThat(known.find(hash)).isEmpty();
    }

    private String opened() {
        String text = issue(null).text();
        assertThat(tokens.open(text)).isPresent();
        return text;
    }

    private Issued issue(Instant expiresAt) {
        return tables.to.issue(ADA, "cli", Set.of(Scope.READ), expiresAt);
    }

    private void changeBehindTheBack() {
        tables.jdbc.sql("update api_token set revoked_at = now()").update();
    }
}
