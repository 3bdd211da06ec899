package stet.app.review;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.review.ReviewView.Filter;
import stet.app.review.ReviewView.Row;
import stet.app.security.CurrentPerson;
import stet.app.web.Form;
import stet.app.web.Label;
import stet.app.web.ProgressBar;
import stet.app.web.Words;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Count;
import stet.domain.review.Finding;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewRejection.UnknownReview;
import stet.domain.review.Tally;
import stet.infra.account.Scope;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.review.EntryFilter;
import stet.infra.review.ReviewProspects;
import stet.infra.review.ReviewProspects.Prospect;
import stet.infra.review.ReviewSummary;
import stet.infra.review.ReviewedEntry;
import stet.infra.review.Reviews;

/** Puts together what the page of a review shows. */
@Component
class ReviewViews {
    static final String CLOSING = "close-review";
    static final String SEVERAL = "several";

    private static final int ROWS = 40;

    private final Reviews reviews;
    private final ReviewProspects prospects;

    ReviewViews(Reviews reviews, ReviewProspects prospects) {
        this.reviews = reviews;
        this.prospects = prospects;
    }

    /** The part of a review that an address names, with the form that was typed into and refused, if one was. */
    ReviewView of(ReviewAddress address, CurrentPerson person, @Nullable Form typed) {
        ReviewSummary review = find(address);
        Prospect may = person.may(Scope.REVIEW) ? prospects.of(review, person.actor()) : Prospect.NONE;
        Page<ReviewedEntry> part = reviews.entries(review, address.only(), new PageRequest(address.cursor(), ROWS));
        return new ReviewView(
                review,
                address,
                may.marks(),
                may.closes(),
                covered(review),
                progress(review),
                filters(review.tally(), address),
                part.items().stream().map(entry -> row(entry, typed)).toList(),
                address.cursor() == null ? null : address.beginning(null).page(),
                part.next() == null ? null : address.beginning(part.next()).page(),
                form(CLOSING, typed),
                form(SEVERAL, typed));
    }

    /** The entry with which the work goes on behind one that is being marked; that one itself when it is the last. */
    long behind(ReviewAddress address, long index) {
        ReviewSummary review = find(address);
        PageRequest one = new PageRequest(Reviews.behind(index), 1);
        return reviews.entries(review, address.only(), one).items().stream()
                .map(next -> next.entry().index())
                .findFirst()
                .orElse(index);
    }

    private ReviewSummary find(ReviewAddress address) {
        return reviews.find(address.review()).orElseThrow(() -> NoSuchPage.of(new UnknownReview(address.review())));
    }

    private static Row row(ReviewedEntry entry, @Nullable Form typed) {
        return new Row(entry, form("e" + entry.entry().index(), typed));
    }

    private static Form form(String id, @Nullable Form typed) {
        return typed != null && typed.id().equals(id) ? typed : Form.blank(id);
    }

    /** Which entries it covers, in words. */
    static String covered(ReviewSummary review) {
        LogRange range = review.range();
        return review.covers().chosen() == null
                ? "Entries %d to %d".formatted(range.from(), range.to())
                : "%s chosen, from entry %d to %d"
                        .formatted(entries(review.covers().size()), range.from(), range.to());
    }

    private static String entries(int many) {
        return many == 1 ? "1 entry" : Count.of(many) + " entries";
    }

    static ProgressBar progress(ReviewSummary review) {
        Tally tally = review.tally();
        int all = review.covers().size();
        int marked = tally.reviewed() + tally.questioned();
        List<ProgressBar.Part> parts = Stream.of(
                        new ProgressBar.Part("reviewed", 0, tally.reviewed()),
                        new ProgressBar.Part("questioned", tally.reviewed(), tally.questioned()))
                .filter(part -> part.count() > 0)
                .toList();
        String words = Count.of(marked) + " of " + Count.of(all) + " marked";
        String open = "%s reviewed · %s questioned · %s unmarked"
                .formatted(Count.of(tally.reviewed()), Count.of(tally.questioned()), Count.of(tally.unmarked()));
        return new ProgressBar(all, marked, parts, words, open);
    }

    private static List<Filter> filters(Tally tally, ReviewAddress address) {
        int all = tally.reviewed() + tally.questioned() + tally.unmarked();
        return List.of(
                filter("All entries", null, all, null, address),
                filter("Unmarked", null, tally.unmarked(), EntryFilter.UNMARKED, address),
                filter("Questioned", Words.of(Finding.QUESTIONED), tally.questioned(), EntryFilter.QUESTIONED, address),
                filter("Reviewed", Words.of(Finding.REVIEWED), tally.reviewed(), EntryFilter.REVIEWED, address));
    }

    private static Filter filter(
            String words, @Nullable Label mark, int count, @Nullable EntryFilter only, ReviewAddress address) {
        return new Filter(words, mark, count, address.showing(only).page(), only == address.only());
    }
}
