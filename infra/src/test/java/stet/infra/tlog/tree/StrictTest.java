package stet.infra.tlog.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that could be written in a second way are refused in it. */
class StrictTest {

    @Test
    void the_empty_tree_has_the_hash_of_nothing() {
        assertThat(Hash.EMPTY_TREE).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assertThat(new Prover(new MemoryTiles(), 0).head()).isEqualTo(TreeHead.EMPTY);
        assertThat(new Frontier().head()).isEqualTo(TreeHead.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QQ", "QQ=", "QR==", "QQ==\n", " QQ==", "Q Q==", "QQ==QQ==", "Q-==", "é"})
    void only_canonical_base64_is_read(String text) {
        assertThatThrownBy(() -> Strict.base64(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00", "01", "+1", "-1", "1 ", "1.0", "9223372036854775808", "99999999999999999999", "١"})
    void only_plain_numbers_are_read(String text) {
        assertThatThrownBy(() -> Strict.decimal(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void the_largest_number_is_read() {
        assertThat(Strict.decimal("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void broken_utf8_is_refused() {
        assertThatThrownBy(() -> Strict.utf8(new byte[] {(byte) 0xc0, (byte) 0x80}))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_hash_has_32_bytes() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).hasMessageContaining("32");
        assertThatThrownBy(() -> Hash.parse("QQ==")).hasMessageContaining("32");
    }
}
