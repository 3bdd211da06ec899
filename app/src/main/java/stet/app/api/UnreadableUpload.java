package stet.app.api;

import java.util.List;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import stet.app.problem.Refusal;
import stet.app.problem.Refusals;
import stet.domain.capture.CaptureRejection.DiskFull;
import stet.infra.capture.FullDisk;

/** Says in the caller's terms why a form with a file could not be taken in. */
final class UnreadableUpload {
    private UnreadableUpload() {}

    static Refusal refusal(MultipartException broken) {
        if (FullDisk.isBehind(broken)) return Refusals.of(List.of(new DiskFull()));
        if (broken instanceof MaxUploadSizeExceededException)
            return Refusal.ofField(
                    413,
                    "file-too-large",
                    "file",
                    "The file is larger than this newsroom keeps of one. Send the part that shows what the source says.");
        return Refusal.of(
                400,
                "malformed-upload",
                "The form with the file is malformed or did not arrive whole, so nothing of it was kept. Send it again.");
    }

    /** A body of another form where a file is wanted. */
    static Refusal noForm() {
        return Refusal.of(
                415,
                "not-a-form",
                "This path takes a file. Send it as multipart/form-data, in a part with the name \"file\".");
    }
}
