package stet.domain.capture;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.capture.CaptureRejection.FileEmpty;
import stet.domain.capture.CaptureRejection.KindNotTaken;
import stet.domain.source.SourceId;
import stet.domain.words.Blank;

/** Something that is wanted of one capture. */
public sealed interface CaptureCommand extends Command {

    CaptureId capture();

    /** Have Stet fetch what a source says now; until that is done or has failed, the capture waits. */
    record BeginCapture(CaptureId capture, SourceId source, String address, Actor by) implements CaptureCommand {
        private static final Field ADDRESS = new Field("address", "the web address", 2_000);

        @Override
        public List<Rejection> shape() {
            return Shape.of(ADDRESS.require(address).or(() -> ADDRESS.checkWebAddress(address)));
        }
    }

    /**
     * Say that a capture's bytes are kept: of a file that somebody gave, or of what was begun.
     *
     * @param name what the file was called; absent when it had no name
     * @param fetched how the web answered; absent for a file that somebody gave
     */
    record RecordCapture(
            CaptureId capture,
            SourceId source,
            Content content,
            @Nullable String name,
            @Nullable Fetched fetched,
            Actor by)
            implements CaptureCommand {
        private static final Field NAME = new Field("file", "the name of the file", 500);

        public RecordCapture {
            name = Blank.toAbsent(name);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(empty(), kind(), NAME.check(name));
        }

        private Optional<Rejection> empty() {
            return content.bytes() == 0 ? Optional.of(new FileEmpty()) : Optional.empty();
        }

        private Optional<Rejection> kind() {
            return content.bytes() == 0 || CaptureKind.of(content.mediaType()).isPresent()
                    ? Optional.empty()
                    : Optional.of(new KindNotTaken(content.mediaType()));
        }
    }

    /** Say why what was begun leads to no bytes. */
    record FailCapture(CaptureId capture, String reason, Actor by) implements CaptureCommand {
        private static final Field REASON = new Field("reason", "the reason", 2_000);

        @Override
        public List<Rejection> shape() {
            return Shape.of(REASON.require(reason));
        }
    }
}
