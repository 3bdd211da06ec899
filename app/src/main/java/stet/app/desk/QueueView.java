package stet.app.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.web.Label;
import stet.app.web.Words;
import stet.domain.Count;
import stet.infra.statement.StatementStatus;
import stet.infra.work.QueuedStatement;
import stet.infra.work.WorkQueue;
import stet.infra.work.WorkQueue.Kind;

/** What waits for one person, as the desk shows it: only the lists with something in them. */
record QueueView(List<Part> parts) {
    private static final int SHOWN = 5;

    /**
     * One list of the queue, or a part of one.
     *
     * @param count how many wait; it ends with a plus when there are more than were counted
     * @param next the address of the whole list on the desk, of the part behind on its own page; absent when all are here
     */
    record Part(
            String title,
            String count,
            List<Item> items,
            List<Item> rest,
            @Nullable String next) {
        /** The same as of an entry of the log. */
        Part then(long last) {
            return next == null ? this : new Part(title, count, items, rest, next + "&asOf=%23" + last);
        }
    }

    /** A statement that waits. */
    record Item(QueuedStatement queued, Label mark) {
        static Item of(QueuedStatement queued) {
            return new Item(queued, QueueView.mark(queued.status()));
        }

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
                        part(Kind.TAKEN, queue.taken(), SHOWN, 0),
                        part(Kind.TO_REVIEW, queue.toReview(), SHOWN, 0),
                        part(Kind.MINE, queue.mine(), SHOWN, 0),
                        part(Kind.STALE, queue.stale(), SHOWN, 0),
                        part(Kind.UNASSIGNED, queue.unassigned(), SHOWN, 0),
                        part(Kind.TAKEN_BY_OTHERS, queue.takenByOthers(), SHOWN, 0))
                : Stream.of(
                        part(Kind.STALE, queue.stale(), SHOWN, 0), part(Kind.UNASSIGNED, queue.unassigned(), SHOWN, 0));
        return new QueueView(parts.filter(part -> !part.items().isEmpty()).toList());
    }

    /** The same as of an entry of the log. */
    QueueView then(long last) {
        return new QueueView(parts.stream().map(part -> part.then(last)).toList());
    }

    /** A part of one list on a page of its own. */
    static Part part(Kind kind, WorkQueue.Section section, int behind) {
        return part(kind, section, Integer.MAX_VALUE, behind);
    }

    private static Part part(Kind kind, WorkQueue.Section section, int most, int behind) {
        List<Item> items = section.statements().stream().map(Item::of).toList();
        int shown = Math.min(most, items.size());
        int end = behind + WorkQueue.SHOWN;
        int next = most == SHOWN ? 0 : end; // the desk leads to the whole list
        return new Part(
                title(kind),
                Count.of(section.total()) + (section.more() ? "+" : ""),
                items.subList(0, shown),
                items.subList(shown, items.size()),
                section.total() > end ? address(kind, next) : null);
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case TAKEN -> "You review";
            case TAKEN_BY_OTHERS -> "Others review";
            case TO_REVIEW -> "Waits for your review";
            case MINE -> "You check";
            case STALE -> "Stale verdicts";
            case UNASSIGNED -> "Nobody checks yet";
        };
    }

    private static String address(Kind kind, int behind) {
        return "/queue/" + name(kind) + "?behind=" + behind;
    }

    /** The list that an address names. */
    static Optional<Kind> named(String name) {
        return Stream.of(Kind.values()).filter(kind -> name(kind).equals(name)).findFirst();
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Label mark(StatementStatus status) {
        return status.stale() ? Words.stale() : Words.of(status.status());
    }
}
