package stet.infra.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import stet.domain.words.Blank;

/**
 * A question to a server, and what it answered.
 *
 * @param request as it was sent
 * @param raw where the answer lies as it came, head and all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Exchange(
        PageAddress page,
        InetAddress server,
        Instant at,
        byte[] request,
        int status,
        MessageHeaders headers,
        Path raw) {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Where the server says that the page is instead. */
    Optional<PageAddress> leadsTo() throws NotFetched {
        Optional<String> location = headers.first("Location").filter(there -> !Blank.is(there));
        return REDIRECTS.contains(status) && location.isPresent()
                ? Optional.of(page.led(location.get()))
                : Optional.empty();
    }

    /** Writes the page as the server meant it: without chunks, and unpacked. */
    void unpack(FileChannel to, Bound bound) throws IOException {
        try (FileChannel from = FileChannel.open(raw)) {
            HttpResponse answer = HttpResponse.parse(from);
            bound.copy(answer.bodyDecoded().stream(), Channels.newOutputStream(to));
        }
    }
}
