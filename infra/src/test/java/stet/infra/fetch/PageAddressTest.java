package stet.infra.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    /** Whatever name is left over after reading leads to a public server, so that only the spelling can be refused. */
    private static final Gate EVERY_NAME_IS_PUBLIC =
            new Gate(name -> List.of(InetAddress.ofLiteral("93.184.215.14")), Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                // this machine
                "http://127.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.255.255.254/",
                "http://2130706433/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://0x7f000001/",
                "http://0x7F.1/",
                "http://0x7f.0x0.0x0.0x1/",
                "http://127.0.0.01/",
                "http://127.000.000.001/",
                "http://127.0.0.1./",
                "http://127.0.0.0x1/",
                "http://0/",
                "http://0.0.0.0/",
                "http://00000000000/",
                "http://0x/",
                "http://1.2.3/",
                "http://256.256.256.256/",
                "http://1.2.3.4.5/",
                "http://127.0.0.1.5/",
                "http://①②⑦.⓪.⓪.①/",
                "http://127.0.0.1/",
                "http://127。0。0。1/",
                "http://127%2e0%2e0%2e1/",
                "http://%6c%6f%63%61lhost/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://a.localhost/",
                "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
                "http://local\u00adhost/",
                "http://intranet/",
                "http://stet@127.0.0.1/",
                "http://example.org@127.0.0.1/",
                "http://example.org:80@127.0.0.1/",
                "http://example.org\\@127.0.0.1/",
                "http://127.0.0.1\\.example.org/",
                "http://127.0.0.1\u200b/",
                "http://127.0.0.1 .example.org/",
                "http://example.org\r\nHost: localhost/",
                "http://example.org/\r\nX: y",
                "http://example.org/\u0000",
                "http://example..org/",
                "http://.example.org/",
                "http://example.org../",
                "http://exa$mple.org/",
                "http://-example.org/",
                // IPv6
                "http://[::1]/",
                "http://[::]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[0000::0001]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[0:0:0:0:0:ffff:a9fe:a9fe]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b:1::10.0.0.1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:7f00:1::]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[2001:db8::1]/",
                "http://[::1",
                "http://::1/",
                "http://[v1.x]/",
                // networks that are nobody's business
                "http://10.0.0.1/",
                "http://10.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://2852039166/",
                "http://0xA9FEA9FE/",
                "http://0251.0376.0251.0376/",
                "http://100.100.100.200/",
                "http://100.64.0.1/",
                "http://168.63.129.16/",
                "http://192.0.0.192/",
                "http://198.18.0.1/",
                "http://192.0.2.1/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                // what isn't the web
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org:80/_x",
                "jar:http://example.org!/",
                "javascript:alert(1)",
                "data:text/html,x",
                "http:/example.org/",
                "http:example.org",
                "http:\\\\example.org/",
                "//example.org/",
                "http://",
                "http:///path",
                "http://:80/",
                "http://?x",
                "example.org",
                "",
                "http://example.org:22/",
                "http://example.org:8080/",
                "https://example.org:6379/",
                "http://example.org:0/",
                "http://example.org:65536/",
                "http://example.org:99999999999/",
                "http://example.org:-80/",
                "http://example.org:8 0/",
                "http://example.org:0x50/"
            })
    void a_spelling_that_leads_elsewhere_than_to_the_public_web_is_refused(String url) {
        assertThatThrownBy(() -> EVERY_NAME_IS_PUBLIC.open(PageAddress.of(url))).isInstanceOf(NotFetched.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org,http://example.org/",
        "HTTP://EXAMPLE.ORG:80/A?b=c#d,http://example.org/A?b=c",
        "https://example.org:443?q=1,https://example.org/?q=1",
        "https://example.org:80/,https://example.org:80/",
        "https://example.org./x,https://example.org/x",
        "https://bücher.example/straße,https://xn--bcher-kva.example/stra%C3%9Fe",
        "https://straße.example/,https://xn--strae-oqa.example/",
        "http://example.org/a b|c%20d,http://example.org/a%20b%7Cc%20d",
        "http://example.org/@user,http://example.org/@user",
        "http://my_site.example.org/,http://my_site.example.org/",
        "http://93.184.215.14/,http://93.184.215.14/",
        "http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/,http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
        "http://example.xn--p1ai/,http://example.xn--p1ai/"
    })
    void a_public_address_is_read_as_browsers_read_it(String url, String read) throws NotFetched {
        PageAddress page = PageAddress.of(url);

        assertThat(page).hasToString(read);
        assertThat(EVERY_NAME_IS_PUBLIC.open(page)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/c,http://example.org/c",
        "c?d,http://example.org/a/c?d",
        "?d,http://example.org/a/b?d",
        "../c,http://example.org/c",
        "//other.org/c,http://other.org/c",
        "https://other.org/c#d,https://other.org/c",
        "/ü ö,http://example.org/%C3%BC%20%C3%B6",
        "/\\other.org,http://example.org/%5Cother.org"
    })
    void a_redirect_leads_where_it_says(String location, String there) throws NotFetched {
        assertThat(PageAddress.of("http://example.org/a/b?x").led(location)).hasToString(there);
    }

    @Test
    void a_redirect_is_read_as_strictly_as_an_address() throws NotFetched {
        PageAddress page = PageAddress.of("http://example.org/");

        for (String location :
                List.of("//127.1/", "http://2130706433/", "ftp://example.org/", "file:///etc/passwd", "//a@b.org/"))
            assertThatThrownBy(() -> page.led(location)).as(location).isInstanceOf(NotFetched.class);
    }
}
