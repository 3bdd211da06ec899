package stet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.FieldRejection.BrokenCharacter;
import stet.domain.FieldRejection.ControlCharacter;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.FieldRejection.FieldTooLarge;
import stet.domain.FieldRejection.FieldTooLong;
import stet.domain.FieldRejection.NameNotPlain;
import stet.domain.FieldRejection.WebAddressHoldsSecret;
import stet.domain.FieldRejection.WebAddressMalformed;

class FieldTest {
    private static final Field FIELD = new Field("title", "the title", 40);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void a_required_field_is_not_blank(String value) {
        assertThat(FIELD.require(value)).contains(new FieldMissing("title", "the title"));
        assertThat(FIELD.require(null)).contains(new FieldMissing("title", "the title"));
    }

    @Test
    void an_optional_field_may_be_absent() {
        assertThat(FIELD.check(null)).isEmpty();
        assertThat(FIELD.checkWebAddress(null)).isEmpty();
    }

    @Test
    void a_field_has_a_limit() {
        assertThat(FIELD.require("x".repeat(40))).isEmpty();
        assertThat(FIELD.require("x".repeat(41))).contains(new FieldTooLong("title", "the title", 40, 41));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "e\u0301", "😀", "👨‍👩‍👧‍👦", "🇨🇭", "한", "각", "नि", "👍🏽", "𝒳"})
    void characters_are_counted_as_people_see_them(String character) {
        assertThat(FIELD.check(character.repeat(40))).isEmpty();
        assertThat(FIELD.check(character.repeat(41))).contains(new FieldTooLong("title", "the title", 40, 41));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                '\n', '\r', '\t', 0x85, 0xA0, 0xAD, 0x200B, 0x200D, 0x200F, 0x2028, 0x202E, 0x2066, 0x2800, 0x3164,
                0xFE0F, 0xFEFF
            })
    void a_name_holds_nothing_that_cannot_be_seen(int codePoint) {
        String name = "Ada" + Character.toString(codePoint) + "Okafor";
        assertThat(FIELD.requireName(name)).contains(new NameNotPlain("title", "the title", codePoint));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Okafor", "José Müller", "王伟", "עדה אוקפור", "Ben O’Lindqvist-Meyer"})
    void a_name_may_be_of_any_script(String name) {
        assertThat(FIELD.requireName(name)).isEmpty();
        assertThat(FIELD.requireName(" ")).contains(new FieldMissing("title", "the title"));
    }

    @Test
    void a_character_of_endless_accents_is_too_large() {
        assertThat(FIELD.check("a" + "\u0301".repeat(639))).isEmpty();
        assertThat(FIELD.check("a" + "\u0301".repeat(640))).contains(new FieldTooLarge("title", "the title", 1_280));
        assertThat(FIELD.check("a" + "\u0301".repeat(5_000_000)))
                .contains(new FieldTooLarge("title", "the title", 1_280));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tab\there",
                "line\nend",
                "carriage\r\nreturn",
                "page\fbreak",
                "next\u0085line",
                "flag 🇨🇭",
                "שלום"
            })
    void every_character_that_readers_write_is_welcome(String value) {
        assertThat(FIELD.check(value)).isEmpty();
    }

    @Test
    void control_characters_are_named_with_their_line() {
        assertThat(FIELD.check("a\nb\u0000")).contains(new ControlCharacter("title", "the title", 0, 2));
        assertThat(FIELD.check("\u001b[0m")).contains(new ControlCharacter("title", "the title", 0x1b, 1));
        assertThat(new ControlCharacter("title", "the title", 0x1b, 1).sentence())
                .isEqualTo("Remove the control character U+001B from the title, line 1.");
    }

    @Test
    void half_a_character_is_refused() {
        assertThat(FIELD.check("a\uD83D")).contains(new BrokenCharacter("title", "the title", 1));
        assertThat(FIELD.check("\uDE00a")).contains(new BrokenCharacter("title", "the title", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://example.org/a?b=c#d", "HTTPS://EXAMPLE.ORG/"})
    void a_web_address_can_be_opened(String address) {
        assertThat(FIELD.checkWebAddress(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.org", "javascript:alert(1)", "https://", "https:///path", "http://a b", "mailto:a@b.c"})
    void what_no_reader_could_open_is_no_web_address(String address) {
        assertThat(FIELD.checkWebAddress(address)).contains(new WebAddressMalformed("title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bücher.example/",
                "https://пример.рф/",
                "https://例え。テスト/",
                "https://my_site.example/",
                "https://a.example/?q=a|b",
                "https://a.example/a b",
                "https://a.example/100%",
                "https://a.example/{x}",
                "https://a.example./",
                "https://a.example:/",
                "https://[2001:db8::1]:81/",
                "https://a.example/@user",
                "https://a.example?mail=a@b.c",
                "  https://a.example/  "
            })
    void what_browsers_open_is_a_web_address(String address) {
        assertThat(new Field("url", "the web address", 200).checkWebAddress(address))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:secret@a.example/",
                "https://user@a.example/",
                "https://:secret@a.example",
                "HTTPS://us@er:sec:ret@a.example:81?x",
                "https://@a.example/"
            })
    void a_password_in_a_web_address_is_refused_and_said_nowhere(String address) {
        Rejection refused = FIELD.checkWebAddress(address).orElseThrow();
        assertThat(refused).isEqualTo(new WebAddressHoldsSecret("title"));
        assertThat(refused.sentence() + refused).doesNotContain("secret@", "sec:ret", "user:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://.",
                "https://..",
                "https://a..example",
                "https://a.example:99999/",
                "https://a.example:x/",
                "https://\u200B/",
                "https://a%20b.example",
                "https://a<b>.example/",
                "https://[::1",
                "//a.example",
                "https:a.example"
            })
    void what_names_no_site_is_no_web_address(String address) {
        assertThat(FIELD.checkWebAddress(address)).contains(new WebAddressMalformed("title"));
    }

    @Test
    void an_overlong_web_address_is_too_long_first() {
        assertThat(FIELD.checkWebAddress("https://example.org/" + "x".repeat(40))
                        .orElseThrow())
                .isInstanceOf(FieldTooLong.class);
    }
}
