package stet.infra.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.capture.CaptureCommand;
import stet.domain.capture.CaptureCommand.FailCapture;
import stet.domain.capture.CaptureRejection.CaptureIsSettled;
import stet.domain.capture.CaptureRejection.DiskFull;
import stet.domain.capture.CaptureRejection.FetchingIsOff;
import stet.domain.capture.Fetched;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.fetch.FetchedPage;
import stet.infra.fetch.FetchingProperties;
import stet.infra.fetch.NotFetched;
import stet.infra.fetch.PageFetcher;

/**
 * Carries one capture that was begun to its end: its bytes are kept, or it is said why there are none. Twice is no harm, since a
 * capture ends once; an errand that is interrupted says nothing, and whoever starts next does it again.
 */
@Component
class FetchErrand {
    private static final Logger LOG = LoggerFactory.getLogger(FetchErrand.class);

    private final PageFetcher fetcher;
    private final FetchingProperties settings;
    private final CaptureStore store;
    private final CaptureProperties captures;
    private final Capturing capturing;
    private final CommandDesk desk;

    FetchErrand(
            PageFetcher fetcher,
            FetchingProperties settings,
            CaptureStore store,
            CaptureProperties captures,
            Capturing capturing,
            CommandDesk desk) {
        this.fetcher = fetcher;
        this.settings = settings;
        this.store = store;
        this.captures = captures;
        this.capturing = capturing;
        this.desk = desk;
    }

    void run(KnownCapture begun) throws IOException {
        if (!settings.fetching()) {
            fail(begun, new FetchingIsOff().sentence());
            return;
        }
        Path folder = Files.createTempDirectory(store.incoming(), "page-");
        try {
            Optional<String> reason = fetch(begun, folder);
            if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException("Stet stops");
            reason.ifPresent(why -> fail(begun, why));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Why there are no bytes; empty when there are. */
    private Optional<String> fetch(KnownCapture begun, Path folder) throws IOException {
        try {
            FetchedPage page =
                    fetcher.fetch(Optional.ofNullable(begun.address()).orElseThrow(), folder);
            return Files.size(page.content()) == 0
                    ? Optional.of("The server answered %d with nothing in it.".formatted(page.status()))
                    : keep(begun, page);
        } catch (NotFetched said) {
            return Optional.ofNullable(said.getMessage());
        } catch (CaptureStore.TooLarge tooLarge) {
            return Optional.of(
                    "The page is larger than %d bytes, the most that is kept of one.".formatted(tooLarge.most()));
        } catch (IOException failed) {
            if (!FullDisk.isBehind(failed)) throw failed;
            LOG.error("There is no room left for captures", failed);
            return Optional.of(new DiskFull().sentence());
        }
    }

    private Optional<String> keep(KnownCapture begun, FetchedPage page) throws IOException {
        try (InputStream content = Files.newInputStream(page.content());
                InputStream archive = Files.newInputStream(page.warc());
                ReceivedFile received =
                        store.receive(content, captures.maxSize().toBytes());
                ReceivedFile warc = store.receive(archive, Long.MAX_VALUE)) {
            Fetched fetched = new Fetched(page.finalUrl(), page.status(), warning(page), warc.content());
            Capturing.Wanted wanted = new Capturing.Wanted(begun.id(), begun.source(), null, fetched, Actor.STET);
            return whyRefused(capturing.keep(wanted, received, List.of(warc), _ -> request(begun)));
        }
    }

    private static @Nullable String warning(FetchedPage page) {
        return page.signs().isEmpty()
                ? null
                : page.signs().stream()
                        .map(sign -> sign.sentence(page.status()))
                        .collect(Collectors.joining(" "));
    }

    private void fail(KnownCapture begun, String reason) {
        CaptureCommand command = new FailCapture(begun.id(), reason, Actor.STET);
        whyRefused(desk.handle(command, request(begun)))
                .ifPresent(why -> LOG.warn("That capture {} failed could not be recorded: {}", begun.id(), why));
    }

    /** What has ended before is no news. */
    private static Optional<String> whyRefused(Outcome outcome) {
        if (!(outcome instanceof Refused(var reasons)) || reasons.getFirst() instanceof CaptureIsSettled)
            return Optional.empty();
        return Optional.of(reasons.stream().map(Rejection::sentence).collect(Collectors.joining(" ")));
    }

    private static Request request(KnownCapture begun) {
        return Request.of(Channel.POLICY, "fetch-" + begun.id());
    }
}
