package stet.infra.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.account.AccountTables.ADA;
import static stet.infra.account.AccountTables.person;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import stet.domain.account.Role;
import stet.infra.account.AccountTables;

class SignInThrottleTest {
    private final AccountTables tables = new AccountTables();
    private final SignInThrottle throttle = throttle(3, 10);

    @BeforeEach
    void ada_and_ben_have_accounts() {
        tables.to.create(ADA, null);
        tables.to.create(person("ben", "Ben Lindqvist", Role.EDITOR), null);
    }

    @Test
    void after_three_failures_an_account_waits_on_that_address() {
        fail("ada", "10.0.0.1", 3);
        assertThat(throttle.begin("ada", "10.0.0.1").orElseThrow())
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(throttle.begin("ben", "10.0.0.1")).isEmpty();
        assertThat(throttle.begin("ada", "10.0.0.2")).isEmpty();
    }

    @Test
    void the_wait_ends() {
        fail("ada", "10.0.0.1", 3);
        assertThat(throttle.begin("ada", "10.0.0.1")).isPresent();
        quarterOfAnHourPasses();
        assertThat(throttle.begin("ada", "10.0.0.1")).isEmpty();
    }

    @Test
    void whoever_tries_too_many_links_waits_before_another_is_looked_up() {
        LinkGuesses guesses =
                new LinkGuesses(tables.jdbc, new SignInProperties(3, 10, Duration.ofMinutes(15)), throttle);
        for (int guess = 1; guess <= 10; guess++) {
            assertThat(guesses.toWait("10.0.0.1")).isEmpty();
            guesses.wrong("10.0.0.1");
        }
        assertThat(guesses.toWait("10.0.0.1").orElseThrow()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(guesses.toWait("10.0.0.2")).isEmpty();
        assertThat(throttle.begin("ada", "10.0.0.1")).isEmpty();
        quarterOfAnHourPasses();
        assertThat(guesses.toWait("10.0.0.1")).isEmpty();
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        fail("ada", "10.0.0.1", 3);
        throttle.succeeded("ada", "10.0.0.1");
        fail("ada", "10.0.0.1", 3);
    }

    @Test
    void one_address_waits_however_many_accounts_it_tries() {
        for (int account = 1; account <= 10; account++)
            assertThat(throttle.begin("account" + account, "10.0.0.1")).isEmpty();
        assertThat(throttle.begin("ada", "10.0.0.1")).isPresent();
    }

    @Test
    void whoever_has_signed_in_from_an_address_does_not_wait_for_its_neighbours() {
        throttle.succeeded("ada", "10.0.0.1");
        for (int account = 1; account <= 50; account++) throttle.begin("account" + account, "10.0.0.1");
        assertThat(throttle.begin("ben", "10.0.0.1")).isPresent();
        fail("ada", "10.0.0.1", 3);
        assertThat(throttle.begin("ada", "10.0.0.1"))
                .as("its own failures count")
                .isPresent();
        assertThat(throttle.begin("ada", "10.0.0.2")).isEmpty();
    }

    @Test
    void a_network_of_the_sixth_version_is_one_address() {
        for (int host = 1; host <= 3; host++) throttle.begin("ada", "2001:db8:0:1:0:0:0:" + host);
        assertThat(throttle.begin("ada", "2001:db8:0:1:0:0:0:9")).isPresent();
        assertThat(throttle.begin("ada", "2001:db8:0:2:0:0:0:1")).isEmpty();
    }

    @Test
    void a_flood_of_names_takes_no_account_s_place_and_little_of_its_own() throws SQLException {
        try (Connection one = tables.source.getConnection()) {
            SignInThrottle patient = new SignInThrottle(
                    JdbcClient.create(new SingleConnectionDataSource(one, true)),
                    new SignInProperties(1, 1_000_000, Duration.ofMinutes(15)));
            assertThat(patient.begin("ada", "10.0.0.1")).isEmpty();
            for (int name = 0; name < 3_000; name++) patient.begin("name" + name, "10.0.0.1");
            assertThat(patient.begin("ada", "10.0.0.1")).isPresent();
        }
        assertThat(tables.jdbc
                        .sql("select count(*) from sign_in_attempt")
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(1_026);
    }

    @Test
    void a_flood_from_many_addresses_takes_bounded_room_and_hides_nobody_s_guesses() {
        fail("ada", "10.0.0.1", 3);
        tables.jdbc.sql("""
                insert into sign_in_attempt
                select '?' || number % 1024, '2001:db8:' || number, 1, now() + interval '15 minutes'
                  from generate_series(1, 100500) number""").update();
        throttle.tidy();
        assertThat(tables.jdbc
                        .sql("select count(*) from sign_in_attempt")
                        .query(Long.class)
                        .single())
                .isEqualTo(100_000);
        assertThat(throttle.begin("ada", "10.0.0.1")).isPresent();
    }

    @Test
    void a_name_that_nobody_has_waits_as_an_account_does() {
        fail("nobody", "10.0.0.1", 3);
        assertThat(throttle.begin("nobody", "10.0.0.1")).isPresent();
        assertThat(throttle.begin("no\0body", "10.0.0.2")).isEmpty();
    }

    @Test
    void another_replica_goes_on_counting() {
        fail("ada", "10.0.0.1", 3);
        assertThat(throttle(3, 10).begin("ada", "10.0.0.1")).isPresent();
    }

    private SignInThrottle throttle(int attempts, int attemptsPerAddress) {
        return new SignInThrottle(
                tables.jdbc, new SignInProperties(attempts, attemptsPerAddress, Duration.ofMinutes(15)));
    }

    private void fail(String account, String address, int times) {
        for (int attempt = 1; attempt <= times; attempt++)
            assertThat(throttle.begin(account, address)).isEmpty();
    }

    private void quarterOfAnHourPasses() {
        tables.jdbc
                .sql("update sign_in_attempt set until = until - interval '15 minutes'")
                .update();
    }
}
