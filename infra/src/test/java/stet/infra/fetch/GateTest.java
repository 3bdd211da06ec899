package stet.infra.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.infra.fetch.NotFetched.Why;

class GateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "169.254.169.254",
                "192.168.1.1",
                "100.64.0.1",
                "0.0.0.0",
                "255.255.255.255",
                "::1",
                "::ffff:10.0.0.1",
                "fd00::1",
                "fe80::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:a00:1::1",
                "2001:2::1",
                "3fff::1",
                "4000::1"
            })
    void a_name_that_leads_to_a_special_address_is_refused(String address) {
        assertThatThrownBy(() -> gate(address).open(PageAddress.of("https://rates.example.org/")))
                .isInstanceOf(NotFetched.class)
                .extracting(refusal -> ((NotFetched) refusal).why())
                .isEqualTo(Why.NOT_PUBLIC);
    }

    @Test
    void a_name_with_one_private_address_among_public_ones_is_refused() {
        assertThatThrownBy(() -> gate("93.184.215.14", "10.0.0.1").open(PageAddress.of("https://rates.example.org/")))
                .hasMessage(
                        "rates.example.org is not on the public web: 10.0.0.1 is a private address. Stet fetches from public"
                                + " servers only; attach the file instead.");
    }

    @Test
    void a_public_name_gives_all_its_addresses() throws NotFetched {
        assertThat(gate("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c")
                        .open(PageAddress.of("https://rates.example.org/")))
                .hasSize(2);
    }

    @Test
    void an_unknown_name_is_told() {
        Gate gate = new Gate(
                name -> {
                    throw new UnknownHostException(name);
                },
                Set.of());

        assertThatThrownBy(() -> gate.open(PageAddress.of("https://rates.example.org/")))
                .hasMessageStartingWith("No server is known by the name rates.example.org.");
    }

    @Test
    void a_name_server_that_keeps_silent_is_not_waited_for() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Resolver silent = new PatientResolver(
                name -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                },
                Duration.ofMillis(20));

        assertThatThrownBy(() -> silent.addressesOf("rates.example.org")).isInstanceOf(UnknownHostException.class);
        never.countDown();
    }

    @Test
    void what_tests_open_is_one_port_of_this_machine_and_no_other_machine() throws NotFetched {
        Gate open = new Gate(name -> List.of(InetAddress.ofLiteral("10.0.0.1")), Set.of(8123));

        assertThat(open.open(PageAddress.of("http://127.0.0.1:8123/"))).hasSize(1);
        for (String refused : List.of(
                "http://127.0.0.1/",
                "http://127.0.0.1:8124/",
                "http://rates.example.org:8123/",
                "http://93.184.215.14:8123/"))
            assertThatThrownBy(() -> open.open(PageAddress.of(refused)))
                    .as(refused)
                    .isInstanceOf(NotFetched.class);
    }

    private static Gate gate(String... addresses) {
        return new Gate(name -> Stream.of(addresses).map(InetAddress::ofLiteral).toList(), Set.of());
    }
}
