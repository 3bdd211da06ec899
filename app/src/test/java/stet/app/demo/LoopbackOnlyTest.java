package stet.app.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** The demo's passwords stand in its documents, so that no other machine may reach it. */
class LoopbackOnlyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "2001:db8::1"})
    void the_demo_does_not_start_on_an_address_that_others_reach(String address) throws UnknownHostException {
        InetAddress open = InetAddress.getByName(address);
        assertThatThrownBy(() -> start(open)).hasMessageContaining("serves this machine only");
    }

    @Test
    void the_demo_does_not_start_on_every_address() {
        assertThatThrownBy(() -> start(null)).hasMessageContaining("serves this machine only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1"})
    void the_demo_starts_for_its_own_machine(String address) throws UnknownHostException {
        InetAddress own = InetAddress.getByName(address);
        assertThatCode(() -> start(own)).doesNotThrowAnyException();
    }

    private static void start(@Nullable InetAddress address) {
        ServerProperties server = new ServerProperties();
        server.setAddress(address);
        new LoopbackOnly(server).afterPropertiesSet();
    }
}
