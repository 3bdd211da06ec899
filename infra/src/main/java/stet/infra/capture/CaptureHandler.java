package stet.infra.capture;

import java.util.Optional;
import org.springframework.stereotype.Component;
import stet.domain.Rejection;
import stet.domain.capture.Capture;
import stet.domain.capture.CaptureCommand;
import stet.domain.capture.CaptureCommand.BeginCapture;
import stet.domain.capture.CaptureCommand.FailCapture;
import stet.domain.capture.CaptureCommand.RecordCapture;
import stet.domain.capture.CaptureEvent;
import stet.domain.capture.CaptureId;
import stet.domain.source.SourceId;
import stet.infra.desk.Handler;
import stet.infra.desk.StreamType;
import stet.infra.desk.Streams;
import stet.infra.source.SourcesAtHand;

/** Carries out commands to captures. Nobody withdraws the source of one meanwhile. */
@Component
final class CaptureHandler implements Handler<CaptureCommand> {
    static final StreamType<Capture, CaptureEvent> CAPTURE =
            StreamType.read(CaptureFamily.NAME, id -> Capture.unbegun(new CaptureId(id)), Capture::evolve);

    private final Streams streams;
    private final SourcesAtHand sources;

    CaptureHandler(Streams streams, SourcesAtHand sources) {
        this.streams = streams;
        this.sources = sources;
    }

    @Override
    public Class<CaptureCommand> commands() {
        return CaptureCommand.class;
    }

    @Override
    public Work prepare(CaptureCommand command) {
        return (TransactionalWork) expected -> {
            Optional<Rejection> source = switch (command) {
                case BeginCapture begin -> whyNot(begin.source());
                case RecordCapture record -> whyNot(record.source());
                case FailCapture _ -> Optional.empty();
            };
            return streams.give(
                    CAPTURE, command.capture().value(), expected, capture -> capture.decide(command, source));
        };
    }

    private Optional<Rejection> whyNot(SourceId source) {
        return sources.hold(source).whyNotCitable();
    }
}
