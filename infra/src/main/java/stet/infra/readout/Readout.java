package stet.infra.readout;

import java.util.List;
import stet.domain.passage.Part;

/** What came of reading a file: its text or, as often with files from outside, why there is none. */
public sealed interface Readout {

    /** All of its text, in order; half a text is none, since nobody could say that something is not in it. */
    record Read(List<Part> parts) implements Readout {}

    /** The file is stored all the same. */
    record Unreadable(Why why) implements Readout {}

    /** Why a stored file has no text for Stet. */
    enum Why {
        NO_TEXT("files of its kind have no text that Stet reads"),
        EMPTY("there are no words in it, as in a scan that is only a picture"),
        LOCKED("it is locked with a password"),
        BROKEN("it is damaged, or isn't what it says it is"),
        TOO_LONG("its text is longer than Stet reads"),
        TOO_DEEP("its parts are nested deeper than Stet follows"),
        TOO_LARGE("it takes more memory than a file may"),
        TOO_SLOW("it takes more time than a file may");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** As it ends a sentence. */
        public String inWords() {
            return words;
        }
    }
}
