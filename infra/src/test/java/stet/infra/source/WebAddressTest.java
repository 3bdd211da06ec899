package stet.infra.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/a",
        "http://example.org/a, https://example.org/a",
        "HTTPS://Example.ORG/a, https://example.org/a",
        "https://example.org:443/a, https://example.org/a",
        "http://example.org:80/a, https://example.org/a",
        "https://example.org/a#part, https://example.org/a",
        "https://example.org, https://example.org/",
        "https://example.org/a?b=1&c=2, https://example.org/a?b=1&c=2",
        "https://example.org:8443/a, https://example.org:8443/a",
        "https://example.org/A, https://example.org/A",
        "https://example.org/a/, https://example.org/a/",
        "' https://example.org/%C3%A9 ', https://example.org/%C3%A9",
    })
    void addresses_are_the_same_when_their_normal_forms_are(String url, String normal) {
        assertThat(WebAddress.normalised(url)).isEqualTo(normal);
    }
}
