package stet.domain;

/** A field of a command is missing or malformed, whatever state things are in. */
public sealed interface FieldRejection extends Rejection {

    @Override
    String field();

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    /** A field that the command needs is absent or blank. */
    record FieldMissing(String field, String label) implements FieldRejection {
        @Override
        public String sentence() {
            return "Enter " + label + ".";
        }
    }

    /** A field has more bytes than it may, whatever people see of it: accents without end on a few letters, say. */
    record FieldTooLarge(String field, String label, int limit) implements FieldRejection {
        @Override
        public String sentence() {
            return "Shorten %s; it is larger than %s bytes.".formatted(label, Count.of(limit));
        }
    }

    /** A field holds more characters, as people see them, than it may. */
    record FieldTooLong(String field, String label, int limit, int length) implements FieldRejection {
        @Override
        public String sentence() {
            return "Shorten %s to %s characters or fewer; it has %s."
                    .formatted(label, Count.of(limit), Count.of(length));
        }
    }

    /** A field holds a control character, which no text for readers contains. */
    record ControlCharacter(String field, String label, int codePoint, int line) implements FieldRejection {
        @Override
        public String sentence() {
            return "Remove the control character U+%04X from %s, line %s.".formatted(codePoint, label, Count.of(line));
        }
    }

    /** A name holds a line break, a mark of direction or another character that nobody sees, and so can pass for another. */
    record NameNotPlain(String field, String label, int codePoint) implements FieldRejection {
        @Override
        public String sentence() {
            return "Remove the character U+%04X from %s: a name is one line, and holds nothing that cannot be seen."
                    .formatted(codePoint, label);
        }
    }

    /** A field holds half of a surrogate pair, so its text was broken on the way. */
    record BrokenCharacter(String field, String label, int line) implements FieldRejection {
        @Override
        public String sentence() {
            return "Send %s again as valid Unicode; line %s holds half of a character."
                    .formatted(label, Count.of(line));
        }
    }

    /** A web address holds a user name or a password, which would stand in the log for ever. */
    record WebAddressHoldsSecret(String field) implements FieldRejection {
        @Override
        public String sentence() {
            return "Remove the user name and password before the @ of the web address: the log keeps for ever what it takes in.";
        }
    }

    /** A web address is not one that a reader could open. */
    record WebAddressMalformed(String field) implements FieldRejection {
        @Override
        public String sentence() {
            return "Enter a whole web address, with http:// or https:// and the name of a site, such as https://example.org/report.";
        }
    }

    /** A field holds none of the values it may have. */
    record ChoiceUnknown(String field, String label, String choices) implements FieldRejection {
        @Override
        public String sentence() {
            return "Choose %s from %s.".formatted(label, choices);
        }
    }
}
