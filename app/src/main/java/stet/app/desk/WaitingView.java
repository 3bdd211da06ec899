package stet.app.desk;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.desk.WaitingQuestion.Due;
import stet.app.web.Option;
import stet.app.web.Words;
import stet.domain.Count;
import stet.domain.Person;
import stet.domain.work.Priority;
import stet.infra.lists.Page;
import stet.infra.work.QueuedStatement;
import stet.infra.work.Waiting.Kind;
import stet.infra.work.Waiting.Sort;
import stet.infra.work.WaitingList;

/**
 * A part of everything that waits, as its page shows it.
 *
 * @param count how much waits like that, in words
 * @param next the address of the next part, absent when this is the last
 * @param mine the address of what waits for whoever looks, absent when nothing does
 */
record WaitingView(
        WaitingAddress address,
        List<QueueView.Item> items,
        String count,
        @Nullable String next,
        @Nullable String mine) {

    static WaitingView of(
            WaitingAddress address, Page<QueuedStatement> page, WaitingList.Count count, @Nullable Person works) {
        return new WaitingView(
                address,
                page.items().stream().map(QueueView.Item::of).toList(),
                Count.of(count.total()) + (count.more() ? " or more" : ""),
                page.next() == null ? null : address.with(page.next()),
                works == null ? null : "/work?person=" + works.id());
    }

    public String value(String field) {
        return address.value(field);
    }

    public boolean narrowed() {
        return address.narrowed();
    }

    public List<Option> kinds() {
        return options("Anything", Kind.values(), kind -> switch (kind) {
            case TO_CHECK -> "Being checked";
            case UNASSIGNED -> "Nobody checks yet";
            case TO_ANSWER -> "Waits for an answer";
            case TO_SIGN_OFF -> "To sign off";
            case STALE -> "Stale";
        });
    }

    public List<Option> dues() {
        return options("Any day or none", Due.values(), due -> switch (due) {
            case OVERDUE -> "Overdue";
            case TODAY -> "Today";
            case THIS_WEEK -> "This week";
        });
    }

    public List<Option> priorities() {
        return options("Any", Priority.values(), Words::of);
    }

    public List<Option> ages() {
        return List.of(
                Option.of("", "Any time"),
                Option.of("1", "A day or more"),
                Option.of("3", "3 days or more"),
                Option.of("7", "A week or more"),
                Option.of("30", "30 days or more"));
    }

    public List<Option> sorts() {
        return Arrays.stream(Sort.values())
                .map(sort -> Option.of(
                        WaitingAddress.wire(sort),
                        switch (sort) {
                            case OLDEST -> "Longest waiting";
                            case DUE -> "Due first";
                            case PRIORITY -> "Most urgent";
                        }))
                .toList();
    }

    private static <E extends Enum<E>> List<Option> options(String any, E[] values, Function<E, String> words) {
        return Stream.concat(
                        Stream.of(Option.of("", any)),
                        Arrays.stream(values).map(each -> Option.of(WaitingAddress.wire(each), words.apply(each))))
                .toList();
    }
}
