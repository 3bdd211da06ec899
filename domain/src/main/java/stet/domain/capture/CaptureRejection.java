package stet.domain.capture;

import org.jspecify.annotations.Nullable;
import stet.domain.Count;
import stet.domain.Rejection;
import stet.domain.source.SourceId;

/** Why a file or a command is refused as a capture. */
public sealed interface CaptureRejection extends Rejection {

    @Override
    default @Nullable String field() {
        return "file";
    }

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    /** Nothing was sent to capture. */
    record FileMissing() implements CaptureRejection {
        @Override
        public String sentence() {
            return "No file was sent. Choose the file that shows what the source says, and send it as \"file\".";
        }
    }

    /** A file without a byte. */
    record FileEmpty() implements CaptureRejection {
        @Override
        public String sentence() {
            return "The file is empty. Choose the one that shows what the source says.";
        }
    }

    /** A file of a kind that is no evidence for years. */
    record KindNotTaken(String mediaType) implements CaptureRejection {
        @Override
        public String sentence() {
            return "The file's bytes are %s, which can't be a capture whatever its name says. Send %s."
                    .formatted(
                            mediaType.equals("application/octet-stream") ? "of no kind that Stet knows" : mediaType,
                            CaptureKind.list().replace(" and ", " or "));
        }
    }

    /** A file beyond the limit. */
    record FileTooLarge(long most) implements CaptureRejection {
        @Override
        public String sentence() {
            return "The file is larger than %s bytes, the most that this newsroom keeps of one. Send the part that shows what the source says."
                    .formatted(Count.of(most));
        }

        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }
    }

    /** There is no room left for bytes. */
    record DiskFull() implements CaptureRejection {
        @Override
        public String sentence() {
            return "There is no room left where captures are kept, so nothing of this was done. Tell an administrator, and send it again when there is.";
        }

        @Override
        public Kind kind() {
            return Kind.NO_ROOM;
        }
    }

    /** No capture has this id. */
    record UnknownCapture(CaptureId capture) implements CaptureRejection {
        @Override
        public String sentence() {
            return "There is no capture %s. Look at the captures of its source.".formatted(capture);
        }

        @Override
        public @Nullable String field() {
            return null;
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** It was begun, stored or given up already. */
    record CaptureIsSettled(CaptureId capture, CaptureState state) implements CaptureRejection {
        @Override
        public String sentence() {
            return "Capture %s is %s already, and stays so. Capture the source again."
                    .formatted(
                            capture,
                            switch (state) {
                                case FETCHING -> "under way";
                                case STORED -> "stored";
                                case FAILED -> "given up";
                            });
        }

        @Override
        public @Nullable String field() {
            return null;
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** It has no bytes, or none yet. */
    record NothingStored(CaptureId capture, CaptureState state) implements CaptureRejection {
        @Override
        public String sentence() {
            return state == CaptureState.FETCHING
                    ? "Capture %s is still being fetched. Look again in a moment.".formatted(capture)
                    : "Capture %s failed, so there are no bytes of it. Capture the source again.".formatted(capture);
        }

        @Override
        public @Nullable String field() {
            return null;
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Nobody has Stet fetch pages here. */
    record FetchingIsOff() implements CaptureRejection {
        @Override
        public String sentence() {
            return "Stet fetches no pages here: that is switched off. Save the page in your browser, and capture the file.";
        }

        @Override
        public @Nullable String field() {
            return "fetch";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** A source that isn't on the web. */
    record NoAddressToFetch(SourceId source) implements CaptureRejection {
        @Override
        public String sentence() {
            return "Source %s has no web address, so there is nothing to fetch. Capture a file that shows what it says."
                    .formatted(source);
        }

        @Override
        public @Nullable String field() {
            return "fetch";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Nothing was asked of a server for it. */
    record NothingFetched(CaptureId capture) implements CaptureRejection {
        @Override
        public String sentence() {
            return "Capture %s is a file that somebody gave, so there is no record of what a server answered. Look at its content."
                    .formatted(capture);
        }

        @Override
        public @Nullable String field() {
            return null;
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** Its bytes are not where they were stored, or not what they were. */
    record BytesNotAsStored(CaptureId capture) implements CaptureRejection {
        @Override
        public String sentence() {
            return "The bytes of capture %s are missing or are no longer what was stored, so they are not shown. Tell an administrator, who can bring them back from a backup."
                    .formatted(capture);
        }

        @Override
        public @Nullable String field() {
            return null;
        }

        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }
}
