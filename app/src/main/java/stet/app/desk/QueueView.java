package stet.app.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.web.Label;
import stet.app.web.Words;
import stet.domain.Count;
import stet.infra.statement.QueuedStatement;
import stet.infra.statement.StatementStatus;
import stet.infra.statement.WorkQueue;

/** What waits for one person, as the desk shows it: only the lists with something in them. */
record QueueView(List<Part> parts) {
    private static final int SHOWN = 5;

    /** One list of the queue; {@code count} may end with a plus when there are more than were counted. */
    record Part(String title, String count, List<Item> items, List<Item> rest) {}

    /** A statement that waits. */
    record Item(QueuedStatement queued, Label mark) {
        public StatementStatus status() {
            return queued.status();
        }

        public @Nullable Label verdict() {
            return status().verdict() == null ? null : Words.of(status().verdict());
        }
    }

    static QueueView of(WorkQueue queue, boolean works) {
        Stream<Part> parts = works
                ? Stream.of(
                        part("Waits for your review", queue.toReview()),
                        part("You check", queue.mine()),
                        part("Stale verdicts", queue.stale()),
                        part("Nobody checks yet", queue.unassigned()))
                : Stream.of(part("Stale verdicts", queue.stale()), part("Nobody checks yet", queue.unassigned()));
        return new QueueView(parts.filter(part -> !part.items().isEmpty()).toList());
    }

    private static Part part(String title, WorkQueue.Section section) {
        List<Item> items = section.statements().stream()
                .map(queued -> new Item(queued, mark(queued.status())))
                .toList();
        String count = Count.of(section.total()) + (section.more() ? "+" : "");
        int shown = Math.min(SHOWN, items.size());
        return new Part(title, count, items.subList(0, shown), items.subList(shown, items.size()));
    }

    private static Label mark(StatementStatus status) {
        return status.stale() ? Words.stale() : Words.of(status.status());
    }
}
