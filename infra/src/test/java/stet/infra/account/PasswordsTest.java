package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who tries names in turn learns nothing from how long the answer takes: a password is hashed for each. */
class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void a_password_for_nobody_takes_as_much_work_as_a_wrong_one() {
        long wrong = work(passwords.hash("the right one"));
        assertThat(work(null)).isBetween(wrong / 3, 3 * wrong);
    }

    @Test
    void nobody_has_a_password() {
        assertThat(passwords.matches("the password of nobody", null)).isFalse();
    }

    /** Nanoseconds of this thread alone, the least of several. */
    private long work(@Nullable String hash) {
        return LongStream.range(0, 5)
                .map(round -> {
                    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    assertThat(passwords.matches("a wrong one", hash)).isFalse();
                    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                })
                .min()
                .orElseThrow();
    }
}
