package stet.app.web.failure;

import stet.domain.Rejection;

/** The address names something that does not exist. */
public class NoSuchPage extends RuntimeException {

    private NoSuchPage(String sentence) {
        super(sentence);
    }

    public static NoSuchPage of(Rejection unknown) {
        return new NoSuchPage(unknown.sentence());
    }

    public static NoSuchPage saying(String sentence) {
        return new NoSuchPage(sentence);
    }
}
