package stet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTest {
    private static final Actor ADA = new Actor(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Okafor | true",
                "By Ada Okafor | true",
                "by  ADA OKAFOR and Ben Lindqvist | true",
                "Ben Lindqvist, Ada Okafor | true",
                "Ben Lindqvist with Ada Okafor | true",
                "Ben Lindqvist & ada | true",
                "Ａｄａ Okafor | true",
                "Ada Okafor-Smith | false",
                "Ada | true",
                "Adam Okafor | false",
                "Byron Okafor | false",
                "' , ' | false",
                "| false"
            })
    void an_actor_is_recognised_in_a_byline(String byline, boolean wrote) {
        assertThat(ADA.wrote(byline)).isEqualTo(wrote);
    }
}
