package stet.domain.reader;

import stet.domain.Rejection;

/** Why an event is not set aside. */
public sealed interface ReaderRejection extends Rejection {

    @Override
    default String field() {
        return "index";
    }

    /** The reader reads on, or fails elsewhere: nobody sets aside what does no harm. */
    record NotFailingThere(ReaderName reader, long index) implements ReaderRejection {
        @Override
        public String sentence() {
            return "The reader %s does not fail at event %d. Look again where it fails, if it still does."
                    .formatted(reader, index);
        }
    }

    /** It was set aside before. */
    record AlreadySetAside(ReaderName reader, long index) implements ReaderRejection {
        @Override
        public String sentence() {
            return "Event %d is set aside for the reader %s already. Have the reader try again."
                    .formatted(index, reader);
        }
    }
}
