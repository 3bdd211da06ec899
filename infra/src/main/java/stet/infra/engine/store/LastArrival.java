package stet.infra.engine.store;

import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** When the last event that a unit of work appended arrived: by this its place in the log is found. */
public final class LastArrival {
    private static final String KEY = "stet.last-arrival";

    private LastArrival() {}

    static void note(long arrival) {
        CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().put(KEY, arrival));
    }

    /** Empty when nothing was appended. */
    public static OptionalLong of(UnitOfWork<?> unit) {
        @Nullable Long arrival = unit.root().getResource(KEY);
        return arrival == null ? OptionalLong.empty() : OptionalLong.of(arrival);
    }
}
