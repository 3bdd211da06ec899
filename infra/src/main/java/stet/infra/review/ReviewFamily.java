package stet.infra.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Count;
import stet.domain.review.ReviewEvent;
import stet.domain.review.ReviewEvent.EntryQuestioned;
import stet.domain.review.ReviewEvent.EntryReviewed;
import stet.domain.review.ReviewEvent.ReviewClosed;
import stet.domain.review.ReviewEvent.ReviewOpened;
import stet.domain.review.ReviewId;
import stet.domain.review.Tally;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Quote;
import stet.infra.family.Subject;

/** The reviews in which auditors work through a part of the log. */
@Component
public final class ReviewFamily implements Family<ReviewEvent> {
    static final String NAME = "review";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ReviewEvent> events() {
        return ReviewEvent.class;
    }

    @Override
    public List<EventType<? extends ReviewEvent>> types() {
        return List.of(
                EventType.of("review-opened", ReviewOpened.class),
                EventType.of("entry-reviewed", EntryReviewed.class),
                EventType.of("entry-questioned", EntryQuestioned.class),
                EventType.of("review-closed", ReviewClosed.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of(PlainId.uuid(ReviewId.class, ReviewId::new));
    }

    @Override
    public Subject subject(ReviewEvent event) {
        return Subject.NONE;
    }

    @Override
    public String sentence(ReviewEvent event, @Nullable String source) {
        return switch (event) {
            case ReviewOpened opened ->
                "opened the review %s of %s %d to %d"
                                .formatted(
                                        Quote.of(opened.title()),
                                        opened.chosen() == null
                                                ? "the entries"
                                                : Count.of(opened.covers().size()) + " chosen entries from",
                                        opened.range().from(),
                                        opened.range().to())
                        + Quote.after(" and said ", opened.purpose());
            case EntryReviewed reviewed ->
                "marked entry %d reviewed".formatted(reviewed.index()) + Quote.after(" and noted ", reviewed.note());
            case EntryQuestioned questioned ->
                "questioned entry %d: %s".formatted(questioned.index(), Quote.of(questioned.note()));
            case ReviewClosed closed ->
                "closed the review with %s; %s".formatted(Quote.of(closed.conclusion()), of(closed.tally()));
        };
    }

    private static String of(Tally tally) {
        return "%s reviewed, %s questioned, %s left unmarked"
                .formatted(Count.of(tally.reviewed()), Count.of(tally.questioned()), Count.of(tally.unmarked()));
    }
}
