package stet.app.web;

import stet.domain.Count;
import stet.domain.Rejection;

/** What only a form can have wrong: the API has no boxes to tick and no files to choose. */
public sealed interface FormRejection extends Rejection {

    @Override
    String field();

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    /** Nothing was chosen where something has to be. */
    record NothingChosen(String field, String label) implements FormRejection {
        @Override
        public String sentence() {
            return "Choose %s.".formatted(label);
        }
    }

    /** What was pasted is no address of a statement. */
    record NotAClaimAddress(String field) implements FormRejection {
        @Override
        public String sentence() {
            return "Paste the address of the other statement: “Link” in its panel copies it.";
        }
    }

    /** One of several lines does not say all that it must. */
    record LineIncomplete(String field, int line, String what) implements FormRejection {
        @Override
        public String sentence() {
            return "Line %s: %s".formatted(Count.of(line), what);
        }
    }

    /** Other words than the statement has. */
    record NotTheWords(String field) implements FormRejection {
        @Override
        public String sentence() {
            return "The statement has no such words. Copy them from it as they stand there, or leave the field empty.";
        }
    }

    /** A day that no calendar has. */
    record NotADay(String field) implements FormRejection {
        @Override
        public String sentence() {
            return "Enter the day as year, month and day, such as 2021-06-16.";
        }
    }

    /** Something else where the index of an entry of the log has to be. */
    record NotAnIndex(String field) implements FormRejection {
        @Override
        public String sentence() {
            return "Enter the index of an entry of the log, a whole number such as 12.";
        }
    }

    /** Something else where a day and a time have to be. */
    record NotAMoment(String field) implements FormRejection {
        @Override
        public String sentence() {
            return "Enter a day and a time, such as 2021-06-16T14:02.";
        }
    }

    /** The later moment is before the earlier one. */
    record EndsBeforeItBegins(String field) implements FormRejection {
        @Override
        public String sentence() {
            return "The later moment is before the earlier one. Enter the earlier one first.";
        }
    }

    /** Something else where the id of an article, statement or source has to be. */
    record NotAnId(String field) implements FormRejection {
        @Override
        public String sentence() {
            return "Enter the whole id of the %s, as its address has it.".formatted(field);
        }
    }

    /** A file whose bytes are no text that Stet can read. */
    record NotUnicode(String field, int offset) implements FormRejection {
        @Override
        public String sentence() {
            return "The file is no valid UTF-8: the byte at offset %s does not belong there. Save it as UTF-8 and choose it again."
                    .formatted(Count.of(offset));
        }
    }

    /** UTF-16 with half of a character, as its byte order mark leads to expect none. */
    record BrokenUtf16(String field, int offset) implements FormRejection {
        @Override
        public String sentence() {
            return "The file begins as UTF-16, but at byte offset %s half of a character stands alone. Save it as UTF-8 and choose it again."
                    .formatted(Count.of(offset));
        }
    }
}
