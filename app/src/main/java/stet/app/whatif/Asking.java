package stet.app.whatif;

import stet.domain.Rejection;

/** For how many origins one may ask. */
final class Asking {
    static final int MOST = 20;
    static final String SENTENCE = "origins must be a whole number from 1 to %d.".formatted(MOST);

    private Asking() {}

    /** Something else than a number of origins. */
    record NoNumberOfOrigins(String field) implements Rejection {
        @Override
        public String sentence() {
            return "Enter a whole number of origins from 1 to %d.".formatted(MOST);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
