package stet.infra.desk;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import stet.infra.engine.store.Recall;

/** Hands orders to their streams over Axon's command bus, inside the transaction that is under way. */
public final class Orders {
    private final CommandBus bus;

    Orders(CommandBus bus) {
        this.bus = bus;
    }

    public Answer give(Order order) {
        AtomicReference<@Nullable CommandResultMessage<?>> reply = new AtomicReference<>();
        CommandMessage<Order> message = GenericCommandMessage.asCommandMessage(order);
        Recall.permit(order.stream(), () -> bus.dispatch(message, (asked, result) -> reply.set(result)));
        return answer(reply.get());
    }

    private static Answer answer(@Nullable CommandResultMessage<?> reply) {
        if (reply == null) throw new IllegalStateException("the command bus must answer before it returns");
        if (!reply.isExceptional()) return (Answer) reply.getPayload();
        throw reply.exceptionResult() instanceof RuntimeException failure
                ? failure
                : new IllegalStateException(reply.exceptionResult());
    }
}
