package stet.infra.tlog.witness.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import stet.infra.tlog.tree.Malformed;

/** {@code witness}: plain Java without Spring or database, so that little can go wrong in who watches another. */
public final class WitnessCommand {
    private static final int STOPPED = 0;
    private static final int NOT_STARTED = 2;

    private WitnessCommand() {}

    /**
     * Watches logs until the process is told to stop.
     *
     * @param arguments those behind the word {@code witness}
     * @return the exit status: 0 stopped, 2 couldn't start
     */
    public static int run(List<String> arguments) {
        boundConnections();
        PrintStream err = stream(FileDescriptor.err);
        try {
            return watch(WitnessProcess.start(WitnessArguments.parse(arguments), stream(FileDescriptor.out)));
        } catch (Malformed e) {
            err.println(e.getMessage());
            err.print(WitnessArguments.USAGE);
            return NOT_STARTED;
        } catch (IOException e) {
            err.println(e.getMessage());
            return NOT_STARTED;
        }
    }

    /** The JDK's server waits for ever for whoever sends slowly, unless it is told not to before it is loaded. */
    private static void boundConnections() {
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
        System.setProperty("jdk.httpserver.maxConnections", "200");
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int watch(WitnessProcess witness) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            witness.close();
            stopped.countDown();
        }));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return STOPPED;
    }
}
