package stet.infra.desk;

import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Command;
import stet.domain.Rejection;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request.Idempotency;
import stet.infra.tlog.tree.Hash;

/** Where policies answer what happened by commands. None of these may be refused: whatever state things are in, they are heard. */
@Component
public final class PolicyDesk {
    private final CommandDesk desk;

    PolicyDesk(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * What a policy answers.
     *
     * @param event the id of the event
     * @param request the id of the request that it belongs to
     */
    public record Cause(String event, String request) {
        public static Cause of(String event, MetaData recorded) {
            return new Cause(event, String.valueOf(recorded.get(Metadata.REQUEST_ID)));
        }

        private Request request(@Nullable Idempotency idempotency) {
            return new Request(Channel.POLICY, request, event, idempotency, null);
        }
    }

    /**
     * Works in a thread of its own, where each command is a transaction of its own: one that has to be decided anew takes no
     * other with it.
     */
    public static void apart(Runnable work) throws InterruptedException {
        try (ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor()) {
            apart.submit(work).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("not everything could be told that followed", failed.getCause());
        }
    }

    /** Gives a command of which a second delivery of the event does no harm. */
    public void give(Command command, Cause cause) {
        handle(command, cause.request(null));
    }

    /**
     * Gives a command that has its effect once, however often the event is delivered.
     *
     * @param about tells it from the others that one event leads to
     */
    public void giveOnce(Command command, Cause cause, String about) {
        String key = HexFormat.of().formatHex(Hash.sha256(cause.event() + " " + about));
        handle(command, cause.request(new Idempotency(key, key)));
    }

    private void handle(Command command, Request request) {
        if (desk.handle(command, request) instanceof Refused(var reasons))
            throw new IllegalStateException("%s refused: %s"
                    .formatted(command, reasons.stream().map(Rejection::code).toList()));
    }
}
