package stet.app.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.domain.review.ReviewId;
import stet.domain.words.Blank;
import stet.infra.review.EntryFilter;

/**
 * The address of a review's page, or of a part of it.
 *
 * @param only which entries it shows, absent for all
 * @param cursor where the part begins, absent for the first
 */
record ReviewAddress(
        ReviewId review,
        @Nullable EntryFilter only,
        @Nullable String cursor) {

    /** The part that a request names, in its address or in the fields of a form. */
    static ReviewAddress of(ReviewId review, HttpServletRequest request) {
        String cursor = request.getParameter("cursor");
        return new ReviewAddress(
                review, named(request.getParameter("only")), cursor == null || Blank.is(cursor) ? null : cursor);
    }

    private static @Nullable EntryFilter named(@Nullable String only) {
        return Arrays.stream(EntryFilter.values())
                .filter(each -> word(each).equals(only))
                .findFirst()
                .orElse(null);
    }

    String page() {
        List<String> query = new ArrayList<>();
        if (only != null) query.add("only=" + word(only));
        if (cursor != null) query.add("cursor=" + cursor);
        return "/audit/reviews/" + review + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    String at(long index) {
        return page() + "#e" + index;
    }

    ReviewAddress showing(@Nullable EntryFilter other) {
        return new ReviewAddress(review, other, null);
    }

    ReviewAddress beginning(@Nullable String elsewhere) {
        return new ReviewAddress(review, only, elsewhere);
    }

    /** How the address names what it shows; empty when that is everything. */
    public String word() {
        return only == null ? "" : word(only);
    }

    private static String word(EntryFilter only) {
        return only.name().toLowerCase(Locale.ROOT);
    }
}
