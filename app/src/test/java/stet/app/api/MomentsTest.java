package stet.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A moment is the same for whoever sends it, the log and the pages. */
class MomentsTest {

    @ParameterizedTest
    @CsvSource({
        "2021-12-31T23:59:59.9999999Z, 2021-12-31T23:59:59.999999Z",
        "2021-12-31T23:59:59.999999999-00:00, 2021-12-31T23:59:59.999999Z",
        "2022-01-01T00:59:59.9999995+01:00, 2021-12-31T23:59:59.999999Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z"
    })
    void a_moment_is_cut_to_the_microsecond(String text, Instant moment) {
        assertThat(Moments.parse(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59:59-00:01",
                "0001-01-01T00:00:00+00:01",
                "+10000-01-01T00:00:00Z",
                "2021-12-31T23:59:59",
                "2021-12-31"
            })
    void a_moment_of_no_year_that_the_database_has_is_none(String text) {
        assertThatThrownBy(() -> Moments.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
