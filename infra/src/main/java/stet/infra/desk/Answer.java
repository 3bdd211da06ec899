package stet.infra.desk;

import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;

/**
 * What a stream answers to an order.
 *
 * @param version the stream's version after it
 */
public record Answer(UUID stream, Decision<?> decision, long version) {

    static Answer refused(UUID stream, Rejection reason) {
        return new Answer(stream, Decision.rejected(reason), -1);
    }

    /** Lets the stream that Axon has loaded decide, and applies what follows. */
    public static Answer to(Order order, Supplier<Decision<?>> decide) {
        Long expected = order.expectedVersion();
        Long actual = AggregateLifecycle.getVersion();
        if (expected != null && actual != null && !expected.equals(actual))
            return refused(order.stream(), new ChangedMeanwhile(expected, actual));
        Decision<?> decision = decide.get();
        if (decision instanceof Accepted<?>(var events)) events.forEach(AggregateLifecycle::apply);
        return new Answer(order.stream(), decision, versionNow());
    }

    /** Whether events follow, which the log takes only if the stream still is as it was when this was decided. */
    public boolean appends() {
        return decision instanceof Accepted<?>(var events) && !events.isEmpty();
    }

    public boolean isRefused() {
        return decision instanceof Rejected<?>;
    }

    private static long versionNow() {
        @Nullable Long version = AggregateLifecycle.getVersion();
        return version == null ? -1 : version;
    }
}
