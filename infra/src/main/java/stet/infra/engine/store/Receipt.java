package stet.infra.engine.store;

import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What a repeated request with the same key is to be answered with, written by the very call that appends.
 *
 * @param account whose key it is
 * @param fingerprint tells what was asked from anything else that the key may be sent with
 * @param stream what the answer is about, at this version
 */
public record Receipt(String account, String key, String fingerprint, UUID stream, long version) {
    private static final String RESOURCE = Receipt.class.getName();

    /** Has it written with the events that this unit of work appends; without any, it is not written. */
    public void goWith(UnitOfWork<?> unit) {
        unit.root().resources().put(RESOURCE, this);
    }

    static @Nullable Receipt ofCurrentWork() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(RESOURCE) : null;
    }
}
