package stet.infra.engine.store;

import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Permits a unit of work to take from memory the stream that it will append to, and no other: only an append proves that
 * what was remembered still holds. What came of it without an append has to be decided anew by what the log says.
 */
public final class Recall {
    private static final String RESOURCE = Recall.class.getName();

    private @Nullable String permitted;
    private boolean used;

    /** Permits it to a unit of work, once it is known which stream that decides by. */
    public static Recall in(UnitOfWork<?> unit) {
        Recall recall = new Recall();
        unit.root().resources().put(RESOURCE, recall);
        return recall;
    }

    /** Names the stream that decides in the current unit of work while something is done. */
    public static void permit(UUID stream, Runnable decision) {
        Recall recall = ofCurrentWork();
        if (recall != null) recall.permitted = stream.toString();
        try {
            decision.run();
        } finally {
            if (recall != null) recall.permitted = null;
        }
    }

    static @Nullable Recall ofCurrentWork() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(RESOURCE) : null;
    }

    boolean permits(String stream) {
        return stream.equals(permitted);
    }

    void use() {
        used = true;
    }

    /** Whether anything was decided by what was remembered. */
    public boolean wasUsed() {
        return used;
    }
}
