package stet.app.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import stet.app.api.Moments;
import stet.app.problem.RefusedRequest;
import stet.domain.Rejection;

/** When an article was published, as people write it: a day, or a moment with its zone. */
public final class Published {
    private static final int DAY = "2021-06-16".length();

    private Published() {}

    /** The moment, or the day's first one in UTC. */
    public static Instant at(String text) {
        try {
            return Moments.parse(text.length() > DAY ? text : LocalDate.parse(text) + "T00:00:00Z");
        } catch (DateTimeException malformed) {
            throw RefusedRequest.because(new DateMalformed());
        }
    }

    /** What was sent is no date. */
    record DateMalformed() implements Rejection {
        @Override
        public String sentence() {
            return "Send the day of publication as 2021-06-16, or the moment as 2021-06-16T14:02:00Z.";
        }

        @Override
        public String field() {
            return "publishedAt";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
