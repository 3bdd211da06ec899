package stet.infra.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.seal.Envelope;
import stet.domain.seal.Identity;
import stet.domain.source.SourceId;
import stet.infra.seal.IdentityCipher.Encrypted;
import stet.infra.seal.IdentityCipher.WrongKey;

/** An identity comes back by its own key for its own source, or not at all. */
class IdentityCipherTest {
    private static final SourceId SOURCE = new SourceId(new UUID(1, 1));
    private static final Identity JO =
            new Identity("Jo “Quill” Marsh, 村上", "jo@example.org", "Met in the library.\nTwice.", null);

    private final IdentityCipher cipher = new IdentityCipher();

    @Test
    void what_was_encrypted_is_read_back_exactly_and_is_what_was_committed_to() {
        Encrypted sealed = cipher.encrypt(SOURCE, JO);

        SealedText text = cipher.decrypt(SOURCE, sealed.key().getEncoded(), sealed.envelope());

        assertThat(text.read()).isEqualTo(JO);
        assertThat(text.commitment()).isEqualTo(sealed.envelope().commitment());
    }

    @Test
    void the_same_identity_never_looks_the_same() {
        Envelope one = cipher.encrypt(SOURCE, JO).envelope();
        Envelope other = cipher.encrypt(SOURCE, JO).envelope();

        assertThat(one.ciphertext()).isNotEqualTo(other.ciphertext());
        assertThat(one.commitment()).isNotEqualTo(other.commitment());
    }

    @Test
    void an_envelope_does_not_tell_how_long_a_name_is() {
        Envelope brief =
                cipher.encrypt(SOURCE, new Identity("Jo", null, null, null)).envelope();
        Envelope longer = cipher.encrypt(SOURCE, JO).envelope();

        assertThat(brief.ciphertext()).hasSameSizeAs(longer.ciphertext());
    }

    @Test
    void another_key_another_source_and_a_changed_envelope_open_nothing() {
        Encrypted sealed = cipher.encrypt(SOURCE, JO);
        byte[] key = sealed.key().getEncoded();
        byte[] changed = Base64.getDecoder().decode(sealed.envelope().ciphertext());
        changed[7] ^= 1;
        Envelope forged = new Envelope(
                Base64.getEncoder().encodeToString(changed),
                sealed.envelope().nonce(),
                sealed.envelope().commitment());

        assertThatThrownBy(() ->
                        cipher.decrypt(SOURCE, cipher.encrypt(SOURCE, JO).key().getEncoded(), sealed.envelope()))
                .isInstanceOf(WrongKey.class)
                .hasMessageContaining(SOURCE.toString());
        assertThatThrownBy(() -> cipher.decrypt(new SourceId(new UUID(1, 2)), key, sealed.envelope()))
                .isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> cipher.decrypt(SOURCE, key, forged)).isInstanceOf(WrongKey.class);
    }

    @Test
    void no_log_can_print_who_it_is() {
        Encrypted sealed = cipher.encrypt(SOURCE, JO);

        assertThat(JO.toString()
                        + cipher.decrypt(SOURCE, sealed.key().getEncoded(), sealed.envelope())
                        + sealed.envelope())
                .doesNotContain("Quill", "example.org", "library");
    }
}
