package stet.infra.desk;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Permits a unit of work to decide by what is remembered of a stream. Only an append proves that it still held: what comes of
 * it without one has to be decided anew by what the log says.
 */
final class Recall {
    private static final String RESOURCE = Recall.class.getName();

    private boolean used;

    static Recall in(UnitOfWork<?> unit) {
        Recall recall = new Recall();
        unit.root().resources().put(RESOURCE, recall);
        return recall;
    }

    static @Nullable Recall ofCurrentWork() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(RESOURCE) : null;
    }

    void use() {
        used = true;
    }

    /** Whether anything was decided by what was remembered. */
    boolean wasUsed() {
        return used;
    }
}
