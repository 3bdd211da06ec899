package stet.app.review;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.app.web.Form;
import stet.app.web.Label;
import stet.app.web.ProgressBar;
import stet.infra.review.ReviewSummary;
import stet.infra.review.ReviewedEntry;

/**
 * A review as its page shows it.
 *
 * @param workable whether the viewer can mark its entries
 * @param closable whether the viewer can close it
 * @param covered which entries it covers, in words
 * @param rows the entries of this part
 * @param first the address of the first part, absent when this is it
 * @param next the address of the next part, absent when this is the last
 * @param several the form by which several entries are marked at once
 */
record ReviewView(
        ReviewSummary review,
        ReviewAddress address,
        boolean workable,
        boolean closable,
        String covered,
        ProgressBar progress,
        List<Filter> filters,
        List<Row> rows,
        @Nullable String first,
        @Nullable String next,
        Form closing,
        Form several) {

    /** The entries of this part by their indices, as one field of a form says them. */
    public String shown() {
        return rows.stream()
                .map(row -> String.valueOf(row.reviewed().entry().index()))
                .collect(Collectors.joining(" "));
    }

    /** Whether an entry was chosen in a form that was refused. */
    public boolean picked(long index) {
        return List.of(several.value("entries").split(" ")).contains(String.valueOf(index));
    }

    /** A choice of what to show, with how many entries are like that. */
    record Filter(String words, @Nullable Label mark, int count, String href, boolean chosen) {}

    /** An entry with the form by which it is marked. */
    record Row(ReviewedEntry reviewed, Form form) {}
}
