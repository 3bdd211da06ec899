package stet.infra.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void a_cursor_comes_back_as_it_went_out() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-03-02T08:00:00.123456Z");
        Cursor cursor =
                Cursor.parse(Cursor.of("list", "título, “x”", at, id, 42).opaque(), "list", 4);
        assertThat(cursor.text(0)).isEqualTo("título, “x”");
        assertThat(cursor.instant(1)).isEqualTo(at);
        assertThat(cursor.id(2)).isEqualTo(id);
        assertThat(cursor.number(3)).isEqualTo(42);
    }

    @Test
    void a_cursor_fits_an_address_as_it_is() {
        assertThat(Cursor.of("list", "ÿþ?/+&= ", "🗞️").opaque()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "a b", "Zm9v", "\u0000"})
    void what_the_list_never_gave_out_is_refused(String opaque) {
        assertRefused(opaque, 2);
    }

    @Test
    void a_cursor_with_control_characters_is_refused() {
        assertRefused(Cursor.of("list", "a\u0000b", 1).opaque(), 2);
    }

    @Test
    void parts_that_are_no_id_number_or_instant_are_refused() {
        Cursor cursor = Cursor.of("list", "x");
        assertThatThrownBy(() -> cursor.id(0)).isInstanceOf(MalformedCursor.class);
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(MalformedCursor.class);
        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(MalformedCursor.class);
    }

    @Test
    void bytes_that_are_no_text_do_no_harm() {
        byte[] bytes = "list\u001fx\u001fy".getBytes(StandardCharsets.UTF_8);
        bytes[5] = (byte) 0xff;
        assertThat(Cursor.parse(Base64.getUrlEncoder().encodeToString(bytes), "list", 2)
                        .text(1))
                .isEqualTo("y");
    }

    @Test
    void a_place_in_one_list_is_none_in_another() {
        assertRefused(Cursor.of("other list", 1).opaque(), 1);
    }

    private static void assertRefused(String opaque, int parts) {
        assertThatThrownBy(() -> Cursor.parse(opaque, "list", parts))
                .isInstanceOf(MalformedCursor.class)
                .hasMessageEndingWith(".");
    }
}
