package stet.infra.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.capture.CaptureCommand.RecordCapture;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureRejection.DiskFull;
import stet.domain.capture.CaptureRejection.FileTooLarge;
import stet.domain.capture.Fetched;
import stet.domain.source.Source;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.source.SourcesAtHand;

/** Makes captures of files: their bytes are kept before anybody says so, and none are kept of what is refused. */
@Component
public class Capturing {
    private static final Logger LOG = LoggerFactory.getLogger(Capturing.class);

    private final CaptureStore store;
    private final CaptureProperties settings;
    private final SourcesAtHand sources;
    private final CommandDesk desk;

    Capturing(CaptureStore store, CaptureProperties settings, SourcesAtHand sources, CommandDesk desk) {
        this.store = store;
        this.settings = settings;
        this.sources = sources;
        this.desk = desk;
    }

    /**
     * What is to be captured.
     *
     * @param capture the id that it gets, or has been begun under
     * @param name what the file is called; absent when it has no name
     * @param fetched how the web answered; absent for a file that somebody gave
     */
    public record Wanted(
            CaptureId capture,
            SourceId source,
            @Nullable String name,
            @Nullable Fetched fetched,
            Actor by) {}

    /** The request of a command, once it is known which bytes it is about. */
    @FunctionalInterface
    public interface RequestFor {
        Request with(String sha256);
    }

    /** Keeps a file and records that. */
    public Outcome capture(Wanted wanted, InputStream file, RequestFor request) throws IOException {
        try (ReceivedFile received = store.receive(file, settings.maxSize().toBytes())) {
            return keep(wanted, received, List.of(), request);
        } catch (CaptureStore.TooLarge tooLarge) {
            return new Refused(List.of(new FileTooLarge(tooLarge.most())));
        } catch (IOException failed) {
            if (!FullDisk.isBehind(failed)) throw failed;
            LOG.error("There is no room left for captures", failed);
            return new Refused(List.of(new DiskFull()));
        }
    }

    /**
     * The same of a file that was received before.
     *
     * @param beside what is kept with it
     */
    public Outcome keep(Wanted wanted, ReceivedFile received, List<ReceivedFile> beside, RequestFor request)
            throws IOException {
        RecordCapture command = new RecordCapture(
                wanted.capture(), wanted.source(), received.content(), wanted.name(), wanted.fetched(), wanted.by());
        List<Rejection> wrong = refusals(command);
        if (!wrong.isEmpty()) return new Refused(wrong);
        store.keep(received);
        for (ReceivedFile each : beside) store.keep(each);
        return desk.handle(command, request.with(received.content().sha256()));
    }

    /** Whether a source, as the log has it now, takes captures. */
    public boolean takes(SourceId id) {
        Source source = sources.now(Set.of(id)).get(id);
        return source != null && source.whyNotCitable().isEmpty();
    }

    /** What would be refused keeps no bytes; whoever withdraws the source between this and the record leaves some behind. */
    private List<Rejection> refusals(RecordCapture command) {
        List<Rejection> wrong = command.shape();
        if (!wrong.isEmpty() || command.fetched() != null) return wrong;
        Source source = sources.now(Set.of(command.source())).get(command.source());
        Optional<Rejection> why =
                source == null ? Optional.of(new UnknownSource(command.source())) : source.whyNotCitable();
        return why.map(List::of).orElse(List.of());
    }
}
