package stet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void as_before() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "fr-FR", "hi-IN", "ar-EG"})
    void a_count_is_written_the_same_on_every_machine(String machine) {
        Locale.setDefault(Locale.forLanguageTag(machine));
        assertThat(Count.of(0)).isEqualTo("0");
        assertThat(Count.of(999)).isEqualTo("999");
        assertThat(Count.of(19_000_000)).isEqualTo("19,000,000");
    }
}
