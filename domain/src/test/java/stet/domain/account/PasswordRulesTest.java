package stet.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.PasswordRejection.PasswordTooLong;
import stet.domain.account.PasswordRejection.PasswordWeak;

class PasswordRulesTest {
    private static final Set<String> COMMON = Set.of("password", "letmein", "dragon", "correcthorse");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "eleven char",
                "            ",
                "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0",
                "\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B",
                "aaaaaaaaaaaa",
                "abababababab",
                "123123123123",
                "123456789012",
                "987654321098",
                "abcdefghijkl",
                "lkjihgfedcba"
            })
    void what_is_short_blank_or_one_thing_again_and_again_is_refused(String password) {
        assertThat(check(password)).contains(new PasswordWeak());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "PASSWORD----",
                "1234password",
                "P@ssw0rd1234",
                "passwordpassword",
                "dragondragon1",
                "ｐａｓｓｗｏｒｄ1234",
                "letmein!!!!!!",
                "qwertyuiop12",
                "1poiuytrewq1",
                "asdfghjkl123",
                "correcthorse"
            })
    void what_everybody_has_is_refused_however_it_is_dressed_up(String password) {
        assertThat(check(password)).contains(new PasswordWeak());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada okafor  ",
                "okafor-ada-2026",
                "AdaOkaforStet",
                "OKAFOROKAFOR",
                "ada.okafor!1",
                "stet-ada-stet",
            })
    void what_is_made_of_the_account_s_own_words_is_refused(String password) {
        assertThat(check(password)).contains(new PasswordWeak());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long enough password",
                "ada has a long password",
                "correct horse battery",
                "x7#Kq!2mZ$9p",
                "восемь слов подряд",
                "四月の雨は静かに降る夜に",
                "9274 0163 5528 7719"
            })
    void what_takes_long_to_guess_is_taken(String password) {
        assertThat(check(password)).isEmpty();
    }

    @Test
    void what_the_hash_would_ignore_the_end_of_is_refused() {
        String words = "ä ö ü ß é è à ç ñ ø å æ œ þ ð ł ş ž ";
        assertThat(check(words.repeat(3).substring(0, 49))).contains(new PasswordTooLong());
        assertThat(check(words.repeat(3).substring(0, 48))).isEmpty();
    }

    private static Optional<Rejection> check(String password) {
        return PasswordRules.check(new Secret(password), new Person("ada"), "Ada Okafor", COMMON::contains);
    }
}
