package stet.app.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import stet.domain.Rejection;

/** The HTTP status of a page that shows refusals: that of the gravest one. */
public final class Statuses {
    private Statuses() {}

    public static HttpStatus of(List<? extends Rejection> refusals) {
        return refusals.stream()
                .map(Rejection::kind)
                .max(Enum::compareTo)
                .map(Statuses::of)
                .orElse(HttpStatus.OK);
    }

    private static HttpStatus of(Rejection.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }
}
