package stet.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private static final SignInSettings SETTINGS = new SignInSettings(3, 10, Duration.ofMinutes(15));

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(SETTINGS, () -> now);

    @Test
    void after_three_failures_an_account_waits_on_that_address() {
        for (int attempt = 1; attempt <= 3; attempt++)
            assertThat(throttle.begin("ada", "10.0.0.1")).isEmpty();
        assertThat(throttle.begin("ada", "10.0.0.1")).contains(Duration.ofMinutes(15));
        assertThat(throttle.begin("ben", "10.0.0.1")).isEmpty();
        assertThat(throttle.begin("ada", "10.0.0.2")).isEmpty();
    }

    @Test
    void the_wait_ends() {
        for (int attempt = 1; attempt <= 4; attempt++) throttle.begin("ada", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(15));
        assertThat(throttle.begin("ada", "10.0.0.1")).isEmpty();
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        for (int attempt = 1; attempt <= 3; attempt++) throttle.begin("ada", "10.0.0.1");
        throttle.succeeded("ada", "10.0.0.1");
        assertThat(throttle.begin("ada", "10.0.0.1")).isEmpty();
    }

    @Test
    void one_address_waits_however_many_accounts_it_tries() {
        for (int account = 1; account <= 10; account++)
            assertThat(throttle.begin("account" + account, "10.0.0.1")).isEmpty();
        assertThat(throttle.begin("ada", "10.0.0.1")).isPresent();
    }

    @Test
    void a_network_of_the_sixth_version_is_one_address() {
        for (int host = 1; host <= 3; host++) throttle.begin("ada", "2001:db8:0:1:0:0:0:" + host);
        assertThat(throttle.begin("ada", "2001:db8:0:1:0:0:0:9")).isPresent();
        assertThat(throttle.begin("ada", "2001:db8:0:2:0:0:0:1")).isEmpty();
    }

    @Test
    void a_flood_of_names_is_forgotten_and_not_kept() {
        SignInThrottle patient = new SignInThrottle(new SignInSettings(1, 1_000_000, Duration.ofDays(1)), () -> now);
        assertThat(patient.begin("ada", "10.0.0.1")).isEmpty();
        for (int name = 0; name < 25_000; name++) patient.begin("name" + name, "10.0.0.1");
        assertThat(patient.begin("ada", "10.0.0.1")).isEmpty();
    }
}
