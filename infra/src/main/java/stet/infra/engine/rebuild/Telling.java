package stet.infra.engine.rebuild;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.SetAside;
import stet.infra.engine.store.LogIndex;

/** Has the handlers of a group be told events, apart from their readers, within the transaction that is under way. */
final class Telling {
    private final Function<String, Handlers> handlersOf;
    private final Map<String, Handlers> handlers = new ConcurrentHashMap<>();
    private final SetAside setAside;
    private final Writes writes;

    Telling(Function<String, Handlers> handlersOf, SetAside setAside, Writes writes) {
        this.handlersOf = handlersOf;
        this.setAside = setAside;
        this.writes = writes;
    }

    /** What was set aside is passed over, as the readers do. */
    void tell(String group, List<? extends TrackedEventMessage<?>> events) {
        if (events.isEmpty()) return;
        Set<Long> passedOver = setAside.of(group);
        Handlers all = handlers.computeIfAbsent(group, handlersOf);
        DefaultUnitOfWork<?> together = DefaultUnitOfWork.startAndGet(events.getFirst());
        try {
            for (TrackedEventMessage<?> event : events) if (!passedOver.contains(LogIndex.of(event))) all.handle(event);
            writes.sendWaiting();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            together.rollback();
        }
    }
}
