package stet.infra.fetch;

import java.io.IOException;
import java.io.Serial;

/** A page that couldn't be fetched. The message is the sentence that people read. */
public final class NotFetched extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Why why;

    NotFetched(Why why, String... details) {
        super(why.sentence.formatted((Object[]) details));
        this.why = why;
    }

    NotFetched(Why why, IOException cause, String... details) {
        this(why, details);
        initCause(cause);
    }

    /** Why it wasn't. */
    public Why why() {
        return why;
    }

    /** Reasons for which a page isn't fetched. */
    public enum Why {
        /** Something about how the address is written. */
        ODD_ADDRESS("The address can't be fetched: %s."),
        /** Where it leads is nobody's public web server. */
        NOT_PUBLIC(
                "%s is not on the public web: %s is %s. Stet fetches from public servers only; attach the file instead."),
        /** The name isn't known. */
        UNKNOWN_HOST("No server is known by the name %s. The address may be misspelled, or the site gone."),
        /** Nobody answers, or not rightly. */
        NO_CONNECTION("%s can't be reached: %s."),
        /** The certificate is not the site's. */
        NOT_TRUSTED("%s doesn't prove that it is that site: its certificate was refused (%s)."),
        /** It took too long. */
        TOO_SLOW("%s took longer than %s, and Stet stopped waiting."),
        /** It is larger than what is taken. */
        TOO_LARGE("The answer of %s is larger than %s, the largest that Stet takes."),
        /** It led on and on. */
        TOO_MANY_REDIRECTS("%s led on from address to address more than %s times."),
        /** What came is no whole answer. */
        BROKEN_ANSWER("%s gave no whole answer: %s.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }
}
