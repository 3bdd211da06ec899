package stet.app.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import stet.app.problem.RefusedRequest;
import stet.domain.capture.CaptureRejection.BytesNotAsStored;
import stet.domain.capture.CaptureRejection.NothingFetched;
import stet.domain.capture.CaptureRejection.NothingStored;
import stet.domain.capture.Content;
import stet.infra.capture.CaptureStore;
import stet.infra.capture.KnownCapture;

/** Gives out the bytes of a capture, which are somebody else's: to be kept in a file, and to do nothing where they come from. */
@Component
class CaptureContent {
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final CaptureStore store;

    CaptureContent(CaptureStore store) {
        this.store = store;
    }

    /** A resource is sent in the ranges that the request asks for, by whoever writes it. */
    ResponseEntity<Resource> of(KnownCapture capture) throws IOException {
        Content content = capture.content();
        if (content == null) throw RefusedRequest.because(new NothingStored(capture.id(), capture.state()));
        return sent(capture, content, attachment(capture));
    }

    /** What was asked and answered when Stet fetched it. */
    ResponseEntity<Resource> warc(KnownCapture capture) throws IOException {
        if (capture.address() == null) throw RefusedRequest.because(new NothingFetched(capture.id()));
        if (capture.fetched() == null) throw RefusedRequest.because(new NothingStored(capture.id(), capture.state()));
        return sent(capture, capture.fetched().warc(), named("capture-" + capture.id() + ".warc.gz"));
    }

    private ResponseEntity<Resource> sent(KnownCapture capture, Content content, ContentDisposition attachment)
            throws IOException {
        Path file = store.path(content.sha256());
        if (!Files.isRegularFile(file) || Files.size(file) != content.bytes())
            throw RefusedRequest.because(new BytesNotAsStored(capture.id()));
        return ResponseEntity.ok()
                .eTag(content.sha256())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(file));
    }

    private static ContentDisposition attachment(KnownCapture capture) {
        String name = capture.name() == null ? "capture-" + capture.id() : capture.name();
        return named(name);
    }

    private static ContentDisposition named(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
    }
}
