package stet.infra.desk;

import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.domain.Command;
import stet.domain.Rejection;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Recorder.NotRecorded;
import stet.infra.desk.Recorder.Recorded;
import stet.infra.engine.read.OwnWrites;
import stet.infra.engine.read.OwnWrites.Seen;

/**
 * Where every command is given. Each is carried out as a whole or not at all; on return the read models show its effect unless
 * {@link Outcome.Done#visible()} says that they are slower than the bounded wait.
 */
public class CommandDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    private final List<Handler<?>> handlers;
    private final Recorder recorder;
    private final OwnWrites ownWrites;

    CommandDesk(List<Handler<?>> handlers, Recorder recorder, OwnWrites ownWrites) {
        this.handlers = List.copyOf(handlers);
        this.recorder = recorder;
        this.ownWrites = ownWrites;
    }

    public Outcome handle(Command command, Request request) {
        return handle(command, request, request.channel() != Channel.POLICY);
    }

    /** Carries out what nobody waits to see, such as a sign-in, or what is done before anyone reads. */
    public Outcome handleUnseen(Command command, Request request) {
        return handle(command, request, false);
    }

    private Outcome handle(Command command, Request request, boolean seen) {
        List<Rejection> wrong = command.shape();
        if (!wrong.isEmpty()) return refused(command, wrong, request);
        return switch (recorder.record(command.by(), request, prepare(command))) {
            case NotRecorded(var reasons) -> refused(command, reasons, request);
            case Recorded recorded -> accepted(command, recorded, request, seen);
        };
    }

    private Handler.Work prepare(Command command) {
        return handlers.stream()
                .filter(handler -> handler.commands().isInstance(command))
                .findFirst()
                .map(handler -> prepare(handler, command))
                .orElseThrow(() -> new IllegalArgumentException("nobody carries out " + command.getClass()));
    }

    private static <C extends Command> Handler.Work prepare(Handler<C> handler, Command command) {
        return handler.prepare(handler.commands().cast(command));
    }

    private static Outcome refused(Command command, List<Rejection> reasons, Request request) {
        List<String> codes = reasons.stream().map(Rejection::code).toList();
        LOG.info("{} refused: {} (request {})", command.getClass().getSimpleName(), codes, request.requestId());
        return new Refused(reasons);
    }

    private Outcome accepted(Command command, Recorded recorded, Request request, boolean looked) {
        LOG.debug(
                "{} recorded: {} is at version {} (request {})",
                command.getClass().getSimpleName(),
                recorded.stream(),
                recorded.version(),
                request.requestId());
        Seen seen = see(recorded.arrival(), looked);
        Long index = seen.index().isPresent() ? seen.index().getAsLong() : null;
        return new Done(
                recorded.stream(), recorded.version(), index, seen.visible(), recorded.replayed(), recorded.leftOut());
    }

    /** Policies don't look at what they did. */
    private Seen see(OptionalLong arrival, boolean looked) {
        if (arrival.isEmpty()) return new Seen(OptionalLong.empty(), true);
        if (!looked) return new Seen(OptionalLong.empty(), false);
        return ownWrites.await(arrival.getAsLong());
    }
}
