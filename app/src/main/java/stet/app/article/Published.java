package stet.app.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import stet.app.problem.RefusedRequest;
import stet.domain.Rejection;

/** When an article was published, as people write it: a day, or a moment with its zone. */
public final class Published {
    private Published() {}

    /** The moment, or the day's first one in UTC. */
    public static Instant at(String text) {
        try {
            OffsetDateTime moment = text.length() > 10
                    ? OffsetDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
            if (moment.getYear() < 1 || moment.getYear() > 9_999) throw RefusedRequest.because(new DateMalformed());
            return moment.toInstant();
        } catch (DateTimeParseException malformed) {
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
