package stet.domain.review;

import java.util.LinkedHashMap;
import java.util.Map;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkReviewed;
import stet.domain.review.ReviewCommand.QuestionEntry;
import stet.domain.review.ReviewEvent.EntryQuestioned;
import stet.domain.review.ReviewEvent.EntryReviewed;
import stet.domain.review.ReviewEvent.ReviewClosed;
import stet.domain.review.ReviewEvent.ReviewOpened;
import stet.domain.review.ReviewRejection.AutomationReviews;
import stet.domain.review.ReviewRejection.EntryOutsideRange;

/**
 * Auditors are at work.
 *
 * @param marks the last mark of each entry that has one
 */
record Open(Coverage covers, Map<Long, Mark> marks) implements Review {

    @Override
    public Review evolve(ReviewEvent event) {
        return switch (event) {
            case ReviewOpened again -> throw new IllegalStateException("opened twice: " + again);
            case EntryReviewed entry ->
                with(entry.index(), new Mark(Finding.REVIEWED, entry.note(), entry.reviewedBy()));
            case EntryQuestioned entry ->
                with(entry.index(), new Mark(Finding.QUESTIONED, entry.note(), entry.questionedBy()));
            case ReviewClosed closed -> new Closed();
        };
    }

    private Open with(long index, Mark mark) {
        Map<Long, Mark> more = new LinkedHashMap<>(marks);
        more.put(index, mark);
        return new Open(covers, more);
    }

    @Override
    public Decision<ReviewEvent> markReviewed(MarkReviewed command) {
        return mark(
                new EntryReviewed(
                        command.review(),
                        command.index(),
                        command.note(),
                        command.by().person()),
                command.index(),
                command.by());
    }

    @Override
    public Decision<ReviewEvent> question(QuestionEntry command) {
        return mark(
                new EntryQuestioned(
                        command.review(),
                        command.index(),
                        command.note(),
                        command.by().person()),
                command.index(),
                command.by());
    }

    /** A new mark takes the place of the former one; the same mark again says nothing new. */
    private Decision<ReviewEvent> mark(ReviewEvent marked, long index, Actor by) {
        if (by.isAutomation()) return Decision.rejected(new AutomationReviews(by.person()));
        if (!covers.holds(index)) return Decision.rejected(new EntryOutsideRange(index, covers.range()));
        return evolve(marked).equals(this) ? Decision.unchanged() : Decision.accepted(marked);
    }

    @Override
    public Decision<ReviewEvent> close(CloseReview command) {
        Actor by = command.by();
        if (by.isAutomation()) return Decision.rejected(new AutomationReviews(by.person()));
        return Decision.accepted(new ReviewClosed(command.review(), command.conclusion(), tally(), by.person()));
    }

    private Tally tally() {
        int questioned = (int) marks.values().stream()
                .filter(mark -> mark.finding() == Finding.QUESTIONED)
                .count();
        return new Tally(marks.size() - questioned, questioned, covers.size() - marks.size());
    }
}
