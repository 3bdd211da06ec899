package stet.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    @ParameterizedTest
    @CsvSource({
        "datetime-local, '', datetime-local",
        "datetime-local, 2026-03-05T14:02, datetime-local",
        "datetime-local, 2026-03-05T14:02:07.125, datetime-local",
        "datetime-local, #17, text",
        "datetime-local, 2026-03-05, text",
        "datetime-local, 2026-03-05T14:02Z, text",
        "date, 2026-03-05, date",
        "date, yesterday, text",
        "date, 2026-03-05T14:02, text",
        "search, #17, search",
    })
    void a_field_for_days_or_times_shows_what_is_neither_as_text(String wanted, String typed, String type) {
        assertThat(Form.blank("sieve").with("at", typed).type("at", wanted)).isEqualTo(type);
    }
}
