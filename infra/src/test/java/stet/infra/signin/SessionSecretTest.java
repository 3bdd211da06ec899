package stet.infra.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SessionSecretTest {
    private final SessionSecret secret = SessionSecret.random();

    @Test
    void a_cookie_of_another_shape_is_none() {
        assertThat(SessionSecret.read(secret.value())).contains(secret);
        for (String other : Arrays.asList(
                null, "", "x", secret.value() + "A", secret.value().replaceFirst(".", "+")))
            assertThat(SessionSecret.read(other)).as("%s", other).isEmpty();
        assertThatThrownBy(() -> new SessionSecret("guess")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_two_are_alike_and_none_is_printed() {
        assertThat(SessionSecret.random()).isNotEqualTo(secret);
        assertThat(secret.toString()).isEqualTo("…");
    }

    @Test
    void forms_carry_what_is_made_of_it_and_does_not_tell_it() {
        assertThat(secret.formToken())
                .isEqualTo(new SessionSecret(secret.value()).formToken())
                .isNotEqualTo(SessionSecret.random().formToken())
                .isNotEqualTo(secret.value());
    }

    @Test
    void what_is_sealed_is_read_with_the_same_secret_alone() {
        byte[] sealed = secret.seal("Your token is stet_…");
        assertThat(secret.unseal(sealed)).contains("Your token is stet_…");
        assertThat(SessionSecret.random().unseal(sealed)).isEmpty();
        assertThat(new String(sealed, UTF_8)).doesNotContain("token");
        assertThat(secret.seal("Your token is stet_…")).isNotEqualTo(sealed);
    }

    @Test
    void what_was_altered_cut_or_made_up_is_not_read() {
        byte[] sealed = secret.seal("words");
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThat(secret.unseal(altered)).as("byte " + at).isEmpty();
            assertThat(secret.unseal(Arrays.copyOf(sealed, at)))
                    .as("cut at " + at)
                    .isEmpty();
        }
    }
}
