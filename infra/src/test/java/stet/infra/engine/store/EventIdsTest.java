package stet.infra.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    @Test
    void axon_names_events_in_the_order_of_time() {
        String first = IdentifierFactory.getInstance().generateIdentifier();
        String second = IdentifierFactory.getInstance().generateIdentifier();

        assertThat(UUID.fromString(first).version()).isEqualTo(7);
        assertThat(second).isGreaterThan(first);
    }
}
