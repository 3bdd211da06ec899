package stet.app.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import stet.domain.Actor;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureRejection.FileEmpty;
import stet.domain.capture.CaptureRejection.FileMissing;
import stet.domain.source.SourceId;
import stet.domain.words.Blank;
import stet.infra.capture.Capturing;
import stet.infra.capture.Capturing.Wanted;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.desk.Request.Idempotency;
import stet.infra.engine.store.TimeOrderedIds;

/** Makes a file that was sent, by a form or by a machine, into the same capture. */
@Component
class UploadDesk {
    private final Capturing capturing;
    private final TimeOrderedIds ids;

    UploadDesk(Capturing capturing, TimeOrderedIds ids) {
        this.capturing = capturing;
        this.ids = ids;
    }

    Outcome capture(SourceId source, @Nullable MultipartFile file, Actor by, Request request) throws IOException {
        if (file == null) return new Refused(List.of(new FileMissing()));
        String name = named(file);
        if (file.isEmpty()) return new Refused(List.of(name == null ? new FileMissing() : new FileEmpty()));
        Wanted wanted = new Wanted(new CaptureId(ids.next()), source, name, null, by);
        try (InputStream bytes = file.getInputStream()) {
            return capturing.capture(wanted, bytes, sha256 -> about(request, sha256, name));
        }
    }

    /** Only the last part of what some browsers send as a path. */
    private static @Nullable String named(MultipartFile file) {
        String sent = file.getOriginalFilename();
        if (sent == null || Blank.is(sent)) return null;
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    }

    /** The same key with another file is another request. */
    private static Request about(Request request, String sha256, @Nullable String name) {
        Idempotency key = request.idempotency();
        if (key == null) return request;
        String asked = "%s\n%s\n%s".formatted(key.fingerprint(), sha256, name == null ? "" : name);
        return new Request(
                request.channel(),
                request.requestId(),
                request.cause(),
                new Idempotency(
                        key.key(), HexFormat.of().formatHex(sha256().digest(asked.getBytes(StandardCharsets.UTF_8)))),
                request.expectedVersion());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
