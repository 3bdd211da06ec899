package stet.infra.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static stet.infra.Newsroom.BEN;
import static stet.infra.Newsroom.CLEO;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.domain.review.Coverage;
import stet.domain.review.Finding;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkEntries;
import stet.domain.review.ReviewCommand.MarkReviewed;
import stet.domain.review.ReviewCommand.OpenReview;
import stet.domain.review.ReviewCommand.QuestionEntry;
import stet.domain.review.ReviewId;
import stet.domain.review.Tally;
import stet.infra.Newsroom;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.lists.Cursor;
import stet.infra.lists.MalformedCursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.review.ReviewSummary.Closing;

/** What auditors see of their reviews. */
class ReviewsTest {
    private static final Newsroom NEWSROOM = new Newsroom("stet.infra.audit", "stet.infra.source", "stet.infra.review");

    private List<AuditEntry> entries = List.of();

    @BeforeEach
    void four_entries() {
        NEWSROOM.startOver();
        for (String title : List.of("One", "Two", "Three", "Four")) NEWSROOM.register(title, null, null, BEN);
        entries = NEWSROOM.projections()
                .get(AuditLog.class)
                .list(AuditFilter.EVERYTHING, AuditOrder.OLDEST_FIRST, PageRequest.first(100))
                .items();
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @Test
    void a_review_shows_its_range_who_opened_it_and_that_nothing_is_marked() {
        ReviewId id = open("Morning");
        ReviewSummary review = find(id);
        assertThat(review.title()).isEqualTo("Morning");
        assertThat(review.purpose()).isEqualTo("Who signed?");
        assertThat(review.range()).isEqualTo(new LogRange(index(0), index(3)));
        assertThat(review.openedBy()).isEqualTo(CLEO.person());
        assertThat(review.openedAt()).isEqualTo(NEWSROOM.now());
        assertThat(review.tally()).isEqualTo(new Tally(0, 0, 4));
        assertThat(review.closing()).isNull();
        assertThat(review.version()).isZero();
        assertThat(reviews().find(new ReviewId(NEWSROOM.nextId()))).isEmpty();
    }

    @Test
    void a_review_of_chosen_entries_shows_those_alone_and_counts_them() {
        ReviewId id = new ReviewId(NEWSROOM.nextId());
        NEWSROOM.attempt(new OpenReview(id, Coverage.of(List.of(index(3), index(0))), "Two", null, CLEO));
        assertThat(find(id).tally()).isEqualTo(new Tally(0, 0, 2));
        assertThat(find(id).covers().chosen()).containsExactly(index(0), index(3));
        NEWSROOM.attempt(new MarkEntries(id, List.of(index(0), index(3)), Finding.REVIEWED, "Seen.", CLEO));
        assertThat(find(id).tally()).isEqualTo(new Tally(2, 0, 0));
        assertThat(reviews().entries(find(id), null, PageRequest.first(10)).items())
                .extracting(each -> each.entry().index())
                .containsExactly(index(0), index(3));
        assertThat(reviews()
                        .entries(find(id), EntryFilter.UNMARKED, PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void the_last_mark_of_an_entry_counts_alone() {
        ReviewId id = open("Morning");
        NEWSROOM.attempt(new MarkReviewed(id, index(0), null, CLEO));
        NEWSROOM.attempt(new QuestionEntry(id, index(1), "Why?", CLEO));
        assertThat(find(id).tally()).isEqualTo(new Tally(1, 1, 2));
        NEWSROOM.attempt(new QuestionEntry(id, index(0), "Hm.", CLEO));
        assertThat(find(id).tally()).isEqualTo(new Tally(0, 2, 2));
        NEWSROOM.attempt(new MarkReviewed(id, index(1), "I see.", CLEO));
        NEWSROOM.attempt(new MarkReviewed(id, index(1), "Now I do.", CLEO));
        assertThat(find(id).tally()).isEqualTo(new Tally(1, 1, 2));
        assertThat(find(id).version()).isEqualTo(5);
    }

    @Test
    void every_entry_of_the_range_is_listed_with_its_mark() {
        ReviewId id = open("Morning");
        NEWSROOM.attempt(new QuestionEntry(id, index(1), "Why?", CLEO));
        EntryMark mark =
                new EntryMark(id, "Morning", index(1), Finding.QUESTIONED, "Why?", CLEO.person(), NEWSROOM.now());
        assertThat(entries(id, null))
                .containsExactly(
                        new ReviewedEntry(entries.get(0), null),
                        new ReviewedEntry(entries.get(1), mark),
                        new ReviewedEntry(entries.get(2), null),
                        new ReviewedEntry(entries.get(3), null));
    }

    @Test
    void entries_are_narrowed_by_what_was_found() {
        ReviewId id = open("Morning");
        ReviewId other = open("Another");
        NEWSROOM.attempt(new MarkReviewed(id, index(0), null, CLEO));
        NEWSROOM.attempt(new QuestionEntry(id, index(2), "Why?", CLEO));
        NEWSROOM.attempt(new MarkReviewed(other, index(1), null, CLEO));
        assertThat(entries(id, EntryFilter.REVIEWED))
                .extracting(e -> e.entry().index())
                .containsExactly(index(0));
        assertThat(entries(id, EntryFilter.QUESTIONED))
                .extracting(e -> e.entry().index())
                .containsExactly(index(2));
        assertThat(entries(id, EntryFilter.UNMARKED))
                .extracting(e -> e.entry().index())
                .containsExactly(index(1), index(3));
    }

    @Test
    void a_review_is_read_in_parts() {
        ReviewId id = open("Morning");
        List<ReviewedEntry> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<ReviewedEntry> part = reviews().entries(find(id), null, new PageRequest(cursor, 3));
            all.addAll(part.items());
            cursor = part.next();
        } while (cursor != null);
        assertThat(all).isEqualTo(entries(id, null)).hasSize(4);
    }

    @Test
    void open_reviews_come_first_and_the_newest_before_older_ones() {
        ReviewId oldest = open("Oldest");
        ReviewId closed = open("Closed");
        ReviewId newest = open("Newest");
        NEWSROOM.attempt(new CloseReview(closed, "In order.", BEN));
        List<ReviewId> listed = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<ReviewSummary> part = reviews().list(new PageRequest(cursor, 1));
            part.items().forEach(review -> listed.add(review.id()));
            cursor = part.next();
        } while (cursor != null);
        assertThat(listed).containsExactly(newest, oldest, closed);
        assertThat(find(closed).closing()).isEqualTo(new Closing("In order.", BEN.person(), NEWSROOM.now()));
    }

    @Test
    void an_entry_of_the_log_shows_what_every_review_found_the_newest_first() {
        ReviewId first = open("First");
        ReviewId second = open("Second");
        NEWSROOM.attempt(new QuestionEntry(first, index(1), "Why?", CLEO));
        NEWSROOM.attempt(new MarkReviewed(second, index(1), null, BEN));
        var marks = reviews().marks(entries);
        assertThat(marks).containsOnlyKeys(index(1));
        assertThat(marks.get(index(1)))
                .extracting(EntryMark::reviewTitle, EntryMark::finding)
                .containsExactly(tuple("Second", Finding.REVIEWED), tuple("First", Finding.QUESTIONED));
    }

    @Test
    void the_log_names_the_review_that_an_entry_is_about() {
        ReviewId id = open("Morning");
        AuditEntry opened = NEWSROOM.projections()
                .get(AuditLog.class)
                .list(AuditFilter.EVERYTHING, AuditOrder.NEWEST_FIRST, PageRequest.first(1))
                .items()
                .getFirst();
        assertThat(opened.review()).isEqualTo(id);
        assertThat(opened.sentence()).startsWith("opened the review “Morning”");
        assertThat(entries.getFirst().review()).isNull();
    }

    @Test
    void a_cursor_that_was_never_given_out_is_refused() {
        ReviewId id = open("Morning");
        for (String cursor : List.of("nonsense", Cursor.of("x").opaque())) {
            PageRequest request = new PageRequest(cursor, 10);
            assertThatThrownBy(() -> reviews().list(request)).isInstanceOf(MalformedCursor.class);
            assertThatThrownBy(() -> reviews().entries(find(id), null, request)).isInstanceOf(MalformedCursor.class);
        }
    }

    private ReviewId open(String title) {
        ReviewId id = new ReviewId(NEWSROOM.nextId());
        NEWSROOM.attempt(new OpenReview(id, new LogRange(index(0), index(3)), title, "Who signed?", CLEO));
        return id;
    }

    private long index(int entry) {
        return entries.get(entry).index();
    }

    private static List<ReviewedEntry> entries(ReviewId id, @Nullable EntryFilter only) {
        return reviews().entries(find(id), only, PageRequest.first(100)).items();
    }

    private static ReviewSummary find(ReviewId id) {
        return reviews().find(id).orElseThrow();
    }

    private static Reviews reviews() {
        return NEWSROOM.projections().get(Reviews.class);
    }
}
