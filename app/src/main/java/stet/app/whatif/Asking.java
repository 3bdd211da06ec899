package stet.app.whatif;

/** For how many origins one may ask. */
final class Asking {
    static final int MOST = 20;
    static final String SENTENCE = "Ask for a whole number of origins from 1 to %d.".formatted(MOST);

    private Asking() {}
}
