package stet.infra.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.PASSWORD;
import static stet.infra.account.AccountTables.disabled;
import static stet.infra.account.AccountTables.person;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.domain.account.Role;
import stet.domain.account.Secret;
import stet.infra.account.Account;
import stet.infra.account.AccountTables;
import stet.infra.signin.Sessions.Listed;
import stet.infra.signin.Sessions.Session;

class SessionsTest {
    private static final Account BEN = person("ben", "Ben Lindqvist", Role.EDITOR);

    private final AccountTables tables = new AccountTables();
    private final Sessions sessions = tables.sessions;

    @BeforeEach
    void ada_and_ben_have_accounts() {
        tables.to.create(ADA, PASSWORD);
        tables.to.create(BEN, PASSWORD);
    }

    @Test
    void whoever_has_the_secret_is_known_with_the_account_as_it_is_now() {
        SessionSecret secret = begin(ADA);
        assertThat(account(secret)).isEqualTo(ADA);
        Account promoted = person("ada", "Ada Okafor", Role.EDITOR);
        tables.to.change(promoted);
        assertThat(account(secret)).isEqualTo(promoted);
        assertThat(sessions.find(SessionSecret.random())).isEmpty();
    }

    @Test
    void it_ends_with_the_password_and_with_the_account() {
        SessionSecret secret = begin(ADA);
        tables.to.changePassword(ADA, PASSWORD, "another long password");
        assertThat(sessions.find(secret)).isEmpty();
        SessionSecret bens = begin(BEN);
        tables.to.change(disabled(BEN));
        tables.to.change(BEN);
        assertThat(sessions.find(bens)).isEmpty();
    }

    @Test
    void it_ends_when_nobody_used_it_for_long() {
        SessionSecret secret = begin(ADA);
        passes(Duration.ofMinutes(239));
        assertThat(sessions.find(secret)).isPresent();
        passes(Duration.ofMinutes(239));
        assertThat(sessions.find(secret)).as("it was used in between").isPresent();
        passes(Duration.ofMinutes(241));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void it_ends_after_the_longest_time_however_busy_its_owner_is() {
        SessionSecret secret = begin(ADA);
        for (int hour = 1; hour < 12; hour++) {
            passes(Duration.ofHours(1));
            assertThat(sessions.find(secret)).as("hour " + hour).isPresent();
        }
        passes(Duration.ofMinutes(61));
        assertThat(sessions.find(secret)).isEmpty();
        assertThat(sessions.list(ADA.person())).isEmpty();
    }

    @Test
    void that_it_is_used_is_written_once_a_minute_at_most() {
        SessionSecret secret = begin(ADA);
        String before = version();
        sessions.find(secret);
        assertThat(version()).isEqualTo(before);
        passes(Duration.ofSeconds(61));
        String later = version();
        sessions.find(secret);
        String touched = version();
        assertThat(touched).isNotEqualTo(later);
        sessions.find(secret);
        assertThat(version()).isEqualTo(touched);
    }

    @Test
    void an_owner_sees_their_own_and_ends_the_others() {
        SessionSecret old = begin(ADA);
        passes(Duration.ofMinutes(10));
        SessionSecret own = begin(ADA);
        SessionSecret bens = begin(BEN);
        assertThat(sessions.list(ADA.person()))
                .extracting(Listed::id)
                .containsExactly(session(own).id(), session(old).id());
        assertThat(sessions.endOthers(session(own))).isEqualTo(1);
        assertThat(sessions.find(old)).isEmpty();
        assertThat(sessions.find(own)).isPresent();
        assertThat(sessions.find(bens)).isPresent();
    }

    @Test
    void nobody_ends_another_s() {
        SessionSecret bens = begin(BEN);
        sessions.end(ADA.person(), session(bens).id());
        assertThat(sessions.find(bens)).isPresent();
        sessions.end(BEN.person(), session(bens).id());
        assertThat(sessions.find(bens)).isEmpty();
    }

    @Test
    void an_account_has_fifty_at_most_and_what_ended_is_swept() {
        SessionSecret first = begin(ADA);
        passes(Duration.ofMinutes(5));
        for (int more = 1; more <= 50; more++) begin(ADA);
        assertThat(sessions.find(first)).isEmpty();
        assertThat(rows()).isEqualTo(50);
        passes(Duration.ofHours(5));
        begin(BEN);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void what_the_next_page_says_is_for_it_alone() {
        Session session = session(begin(ADA));
        assertThat(session.said()).isNull();
        sessions.say(session, new Secret("Your new token: stet_abc"));
        assertThat(session(session.secret()).said()).isEqualTo(new Secret("Your new token: stet_abc"));
        sessions.say(session, null);
        assertThat(session(session.secret()).said()).isNull();
    }

    @Test
    void no_copy_of_the_table_lets_anyone_in_or_tells_what_was_said() {
        Session session = session(begin(ADA));
        sessions.say(session, new Secret("Your new token: stet_abc"));
        String row = tables.jdbc
                .sql("select sign_in_session::text from sign_in_session")
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain(session.secret().value())
                .doesNotContain(
                        HexFormat.of().formatHex(session.secret().value().getBytes(UTF_8)))
                .doesNotContain(HexFormat.of().formatHex("token".getBytes(UTF_8)));
        assertThat(session(session.secret()).toString())
                .doesNotContain("stet_abc", session.secret().value());
    }

    @Test
    void a_browser_s_name_is_kept_as_far_as_it_is_one() {
        sessions.begin(signIn(ADA), "x\r\n".repeat(500), "10.0.0.1");
        Listed listed = sessions.list(ADA.person()).getFirst();
        assertThat(listed.browser()).hasSize(200).doesNotContain("\n");
        assertThat(listed.address()).isEqualTo("10.0.0.1");
    }

    private SessionSecret begin(Account account) {
        return sessions.begin(signIn(account), "Firefox", "10.0.0.1");
    }

    private SignIns.SignIn signIn(Account account) {
        return tables.signIns.latest(account.person());
    }

    private Session session(SessionSecret secret) {
        return sessions.find(secret).orElseThrow();
    }

    private Account account(SessionSecret secret) {
        return session(secret).account();
    }

    private void passes(Duration time) {
        tables.jdbc.sql("""
                        update sign_in_session set began_at = began_at - :time * interval '1 ms',
                                                   seen_at = seen_at - :time * interval '1 ms'""").param("time", time.toMillis()).update();
    }

    private String version() {
        List<String> rows = tables.jdbc
                .sql("select xmin::text || ctid from sign_in_session")
                .query(String.class)
                .list();
        return String.join(" ", rows);
    }

    private int rows() {
        return tables.jdbc
                .sql("select count(*) from sign_in_session")
                .query(Integer.class)
                .single();
    }
}
