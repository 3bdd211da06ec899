package stet.infra.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.infra.fetch.NotFetched.Why;

/** Fetches one page, as a browser would that has nothing to lose: no cookies, no scripts, nothing that belongs to the page. */
public final class PageFetcher {
    private final Lines lines;
    private final FetchingProperties settings;
    private final Clock clock;

    PageFetcher(Lines lines, FetchingProperties settings, Clock clock) {
        this.lines = lines;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Fetches a page into an empty folder of the caller's, who deletes it.
     *
     * @throws NotFetched if there is no whole answer
     * @throws IOException if the folder can't be written
     */
    public FetchedPage fetch(String url, Path folder) throws IOException {
        PageAddress asked = PageAddress.of(url);
        try (Patience patience = Patience.of(settings.fetchWithin())) {
            return kept(asked, followed(asked, folder, patience), folder);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<Exchange> followed(PageAddress asked, Path folder, Patience patience) throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        Optional<PageAddress> next = Optional.of(asked);
        while (next.isPresent()) {
            if (exchanges.size() > settings.fetchRedirects())
                throw new NotFetched(Why.TOO_MANY_REDIRECTS, asked.host(), Integer.toString(settings.fetchRedirects()));
            exchanges.add(ask(next.get(), folder.resolve("answer-" + exchanges.size()), patience));
            next = exchanges.getLast().leadsTo();
        }
        return exchanges;
    }

    private FetchedPage kept(PageAddress asked, List<Exchange> exchanges, Path folder) throws IOException {
        Exchange last = exchanges.getLast();
        Path content = folder.resolve("content");
        try (FileChannel to = FileChannel.open(content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            last.unpack(to, bound(last.page()));
        } catch (IOException e) {
            throw broken(last.page(), e);
        }
        Path warc = folder.resolve("page.warc.gz");
        WarcFile.write(warc, asked.toString(), exchanges, settings.fetchUserAgent());
        return new FetchedPage(
                last.page().toString(), last.status(), content, warc, PageSigns.of(asked, last, content));
    }

    private Exchange ask(PageAddress page, Path raw, Patience patience) throws IOException {
        Instant at = clock.instant();
        byte[] request = request(page);
        try (Socket line = lines.to(page, patience)) {
            line.getOutputStream().write(request);
            line.getOutputStream().flush();
            try (Copy copy = new Copy(line.getInputStream(), raw, bound(page))) {
                Answer answer = Answer.read(copy);
                return new Exchange(page, line.getInetAddress(), at, request, answer.status(), answer.headers(), raw);
            }
        } catch (IOException e) {
            if (patience.isOver()) throw new NotFetched(Why.TOO_SLOW, e, page.host(), inWords(patience));
            throw broken(page, e);
        }
    }

    private byte[] request(PageAddress page) {
        return String.join(
                        "\r\n",
                        "GET " + page.target() + " HTTP/1.1",
                        "Host: " + page.authority(),
                        "User-Agent: " + settings.fetchUserAgent(),
                        "Accept: text/html, application/xhtml+xml, application/pdf, */*;q=0.8",
                        "Accept-Encoding: gzip",
                        "Connection: close",
                        "",
                        "")
                .getBytes(US_ASCII);
    }

    private Bound bound(PageAddress page) {
        return new Bound(page.host(), settings.fetchLargest());
    }

    private static NotFetched broken(PageAddress page, IOException why) {
        return why instanceof NotFetched said
                ? said
                : new NotFetched(Why.BROKEN_ANSWER, why, page.host(), String.valueOf(why.getMessage()));
    }

    private static String inWords(Patience patience) {
        return patience.within().toSeconds() + " seconds";
    }
}
