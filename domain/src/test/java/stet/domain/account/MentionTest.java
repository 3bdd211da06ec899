package stet.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Person;

class MentionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @ben, look.                  | ben
            Ask @Ben.                    | ben
            (@BEN)                       | ben
            “@ben”                       | ben
            ＠ｂｅｎ                        | ben
            Ask @ben.okri-2_x...         | ben.okri-2_x
            """)
    void an_at_sign_before_an_id_speaks_to_its_account_however_it_is_spelled(String text, String id) {
        assertThat(Mention.in(text)).extracting(Mention::person).containsExactly(new Person(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ben@paper.example",
                "https://social.example/@ben",
                "@",
                "@ ben",
                "@@ben",
                "@2nd",
                "@жанна",
                "@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void addresses_and_what_no_account_can_be_called_speak_to_nobody(String text) {
        assertThat(Mention.in(text)).isEmpty();
    }

    @Test
    void it_says_where_it_stands() {
        String text = "Ask @Ada, then @ben.";
        assertThat(Mention.in(text))
                .extracting(each -> text.substring(each.start(), each.end()))
                .containsExactly("@Ada", "@ben");
    }
}
