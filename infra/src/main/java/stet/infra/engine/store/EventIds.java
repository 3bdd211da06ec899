package stet.infra.engine.store;

import java.time.Clock;
import org.axonframework.common.IdentifierFactory;

/** Names events in the order of time, as everything else that Stet names; Axon finds it as a service. */
public final class EventIds extends IdentifierFactory {
    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC());

    @Override
    public String generateIdentifier() {
        return ids.next().toString();
    }
}
