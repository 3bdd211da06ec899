package stet.infra.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a name's addresses for so long and no longer: the system's own resolver can't be told to. */
record PatientResolver(Resolver resolver, Duration patience) implements Resolver {

    @Override
    public List<InetAddress> addressesOf(String name) throws UnknownHostException {
        FutureTask<List<InetAddress>> asked = new FutureTask<>(() -> resolver.addressesOf(name));
        Thread.ofPlatform().daemon().name("stet-name-lookup").start(asked);
        try {
            return asked.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw unknown(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(name, e);
        }
    }

    private static UnknownHostException unknown(String name, Exception why) {
        UnknownHostException unknown = new UnknownHostException(name);
        unknown.initCause(why);
        return unknown;
    }
}
