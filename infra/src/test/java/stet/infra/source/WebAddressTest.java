package stet.infra.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/caf%c3%a9 | https://example.org/café",
                "https://example.org/cafe\u0301 | https://example.org/café",
                "https://example.org/cafe%CC%81 | https://example.org/café",
                "https://example.org/%7Eada/%41 | https://example.org/~ada/A",
                "https://example.org/a%2fb | https://example.org/a%2Fb",
                "https://example.org/a/./b | https://example.org/a/b",
                "https://example.org/a/x/../b | https://example.org/a/b",
                "https://example.org/a/%2e%2E/b | https://example.org/b",
                "https://example.org/../b | https://example.org/b",
                "https://example.org./a | https://example.org/a",
                "https://EXAMPLE.org.:443/a | https://example.org/a",
                "https://example.org:/a | https://example.org/a",
                "https://example.org:0443/a | https://example.org/a",
                "https://example.org/a/ | https://example.org/a",
                "https://example.org?utm_source=x | https://example.org/",
                "https://example.org/a?utm_source=x&id=1&UTM_Medium=y | https://example.org/a?id=1",
                "https://example.org/a?fbclid=1&gclid=2&msclkid=3&mc_cid=4&mc_eid=5 | https://example.org/a",
                "https://example.org/a?%75tm_source=x | https://example.org/a",
                "https://example.org/a/?utm_campaign=x#top | https://example.org/a",
                "https://example.org/a? | https://example.org/a",
                "https://example.org/a#:~:text=words | https://example.org/a",
                "https://bücher.example/ | https://xn--bcher-kva.example/",
                "https://BÜCHER.example/ | https://bücher.example/",
                "https://bu\u0308cher.example/ | https://bücher.example/",
                "https://пример.рф/ | https://xn--e1afmkfd.xn--p1ai",
                "https://例え。テスト/ | https://例え.テスト/",
                "https://ｅxample.org/ | https://example.org/",
                "https://my_site.example/ | https://MY_SITE.example",
                "https://example.org/a b | https://example.org/a%20b",
                "https://example.org/100% | https://example.org/100%25",
                "https://example.org\\a | https://example.org/a",
                "HTTP://Example.ORG | https://example.org/",
                "https://example.org/#/report/2 | https://example.org#/report/2"
            },
            quoteCharacter = '~')
    void two_addresses_of_one_page_are_one(String one, String other) {
        assertThat(WebAddress.canonical(one)).isEqualTo(WebAddress.canonical(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a%2Fb, https://example.org/a/b",
        "https://example.org/#/report/1, https://example.org/#/report/2",
        "https://example.org/#!a, https://example.org/#!b",
        "https://example.org/#/a, https://example.org/",
        "https://example.org/?id=1, https://example.org/?id=2",
        "https://example.org/?a=1&b=2, https://example.org/?b=2&a=1",
        "https://example.org/a, https://example.org/A",
        "https://www.example.org/, https://example.org/",
        "https://straße.example/, https://strasse.example/",
        "https://example.org/%E9, https://example.org/%C3%A9",
        "https://example.org/?utmost=1, https://example.org/",
        "https://example.org:8080/, https://example.org/"
    })
    void two_pages_are_two(String one, String other) {
        assertThat(WebAddress.canonical(one)).isNotEqualTo(WebAddress.canonical(other));
    }

    @Test
    void a_form_is_its_own_form_and_fits_an_index() {
        for (String url : List.of(
                "https://bücher.example:81/é/?q=ü|%zz&utm_x=1#/ä",
                "https://example.org/" + "é".repeat(1_900), "https://" + "ü".repeat(300) + ".example/")) {
            String form = WebAddress.canonical(url);
            assertThat(form).hasSizeLessThan(2_000);
            if (!form.startsWith("sha256:"))
                assertThat(WebAddress.canonical(form)).isEqualTo(form);
        }
        assertThat(WebAddress.canonical("https://example.org/" + "é".repeat(1_900)))
                .isNotEqualTo(WebAddress.canonical("https://example.org/" + "é".repeat(1_899)));
    }
}
