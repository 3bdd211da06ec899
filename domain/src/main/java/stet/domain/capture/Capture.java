package stet.domain.capture;

import java.util.Optional;
import stet.domain.Decision;
import stet.domain.Rejection;
import stet.domain.capture.CaptureCommand.BeginCapture;
import stet.domain.capture.CaptureCommand.FailCapture;
import stet.domain.capture.CaptureCommand.RecordCapture;
import stet.domain.capture.CaptureEvent.CaptureBegun;
import stet.domain.capture.CaptureEvent.CaptureFailed;
import stet.domain.capture.CaptureEvent.CaptureSucceeded;
import stet.domain.capture.CaptureRejection.CaptureIsSettled;
import stet.domain.capture.CaptureRejection.UnknownCapture;
import stet.domain.source.SourceId;

/** A capture as its events have made it. What is stored is never stored anew: who looks again makes another capture. */
public sealed interface Capture {

    /** The state before any event. */
    static Capture unbegun(CaptureId id) {
        return new Unbegun(id);
    }

    /**
     * The event that follows from the command, or why it is refused.
     *
     * @param source why the source that the command names takes none; empty when it does
     */
    default Decision<CaptureEvent> decide(CaptureCommand command, Optional<Rejection> source) {
        return switch (command) {
            case BeginCapture begin -> begin(begin, source);
            case RecordCapture record -> record(record, source);
            case FailCapture fail -> fail(fail);
        };
    }

    /** This state with one more event behind it. */
    default Capture evolve(CaptureEvent event) {
        return switch (event) {
            case CaptureBegun begun -> new Fetching(begun.capture(), begun.source());
            case CaptureSucceeded succeeded -> new Settled(succeeded.capture(), CaptureState.STORED);
            case CaptureFailed failed -> new Settled(failed.capture(), CaptureState.FAILED);
        };
    }

    Decision<CaptureEvent> begin(BeginCapture command, Optional<Rejection> source);

    Decision<CaptureEvent> record(RecordCapture command, Optional<Rejection> source);

    Decision<CaptureEvent> fail(FailCapture command);

    private static Decision<CaptureEvent> succeeded(RecordCapture command, SourceId source) {
        return Decision.accepted(new CaptureSucceeded(
                command.capture(),
                source,
                command.content(),
                command.name(),
                command.fetched(),
                command.by().person()));
    }

    /** Nobody has captured anything under this id. */
    record Unbegun(CaptureId id) implements Capture {
        @Override
        public Decision<CaptureEvent> begin(BeginCapture command, Optional<Rejection> source) {
            return source.<Decision<CaptureEvent>>map(Decision::rejected)
                    .orElseGet(() -> Decision.accepted(new CaptureBegun(
                            id,
                            command.source(),
                            command.address(),
                            command.by().person())));
        }

        @Override
        public Decision<CaptureEvent> record(RecordCapture command, Optional<Rejection> source) {
            return source.<Decision<CaptureEvent>>map(Decision::rejected)
                    .orElseGet(() -> succeeded(command, command.source()));
        }

        @Override
        public Decision<CaptureEvent> fail(FailCapture command) {
            return Decision.rejected(new UnknownCapture(id));
        }
    }

    /** What was begun is carried to its end, also when its source is withdrawn meanwhile: it was asked for before. */
    record Fetching(CaptureId id, SourceId source) implements Capture {
        @Override
        public Decision<CaptureEvent> begin(BeginCapture command, Optional<Rejection> ofSource) {
            return Decision.rejected(new CaptureIsSettled(id, CaptureState.FETCHING));
        }

        @Override
        public Decision<CaptureEvent> record(RecordCapture command, Optional<Rejection> ofSource) {
            return succeeded(command, source);
        }

        @Override
        public Decision<CaptureEvent> fail(FailCapture command) {
            return Decision.accepted(
                    new CaptureFailed(id, source, command.reason(), command.by().person()));
        }
    }

    /** It is stored, or will never be. */
    record Settled(CaptureId id, CaptureState state) implements Capture {
        @Override
        public Decision<CaptureEvent> begin(BeginCapture command, Optional<Rejection> source) {
            return Decision.rejected(new CaptureIsSettled(id, state));
        }

        @Override
        public Decision<CaptureEvent> record(RecordCapture command, Optional<Rejection> source) {
            return Decision.rejected(new CaptureIsSettled(id, state));
        }

        @Override
        public Decision<CaptureEvent> fail(FailCapture command) {
            return Decision.rejected(new CaptureIsSettled(id, state));
        }
    }
}
