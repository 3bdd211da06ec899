package stet.infra.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes what was asked and answered as other archives read it: WARC 1.0 (ISO 28500), each record packed by itself. */
final class WarcFile {
    private WarcFile() {}

    static void write(Path to, String asked, List<Exchange> exchanges, String userAgent) throws IOException {
        try (FileChannel file = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                WarcWriter warc = new WarcWriter(file, WarcCompression.GZIP)) {
            Instant begun = exchanges.getFirst().at();
            warc.write(new Warcinfo.Builder()
                    .date(begun)
                    .fields(Map.of("software", List.of(userAgent), "format", List.of("WARC File Format 1.0")))
                    .build());
            for (Exchange exchange : exchanges) write(warc, asked, exchange);
            file.force(true);
        }
    }

    private static void write(WarcWriter warc, String asked, Exchange exchange) throws IOException {
        String url = exchange.page().toString();
        WarcRequest request = new WarcRequest.Builder(url)
                .date(exchange.at())
                .ipAddress(exchange.server())
                .blockDigest(new WarcDigest("sha256", sha256().digest(exchange.request())))
                .body(MediaType.HTTP_REQUEST, exchange.request())
                .build();
        try (FileChannel raw = FileChannel.open(exchange.raw())) {
            WarcResponse response = new WarcResponse.Builder(url)
                    .date(exchange.at())
                    .ipAddress(exchange.server())
                    .blockDigest(new WarcDigest("sha256", digest(exchange.raw())))
                    .concurrentTo(request.id())
                    .body(MediaType.HTTP_RESPONSE, raw, raw.size())
                    .build();
            warc.write(response);
            warc.write(request);
            warc.write(new WarcMetadata.Builder()
                    .targetURI(url)
                    .date(exchange.at())
                    .concurrentTo(response.id())
                    .fields(Map.of("via", List.of(asked)))
                    .build());
        }
    }

    private static byte[] digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
