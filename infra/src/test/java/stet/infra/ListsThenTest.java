package stet.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;
import static stet.infra.Newsroom.CLEO;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.fix.FixCommand.AcceptFix;
import stet.domain.fix.FixCommand.LetStand;
import stet.domain.fix.FixCommand.ProposeFix;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.CarryStatement;
import stet.domain.statement.StatementCommand.ChangeStatement;
import stet.domain.statement.StatementCommand.CutStatement;
import stet.domain.statement.StatementCommand.SetPriority;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.text.Place;
import stet.domain.work.Priority;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleFilter.Only;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.article.ArticlesThen;
import stet.infra.fix.KnownFixes;
import stet.infra.lists.Columns;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.work.QueuesThen;
import stet.infra.work.WorkQueue;
import stet.infra.work.WorkQueues;

/** The rows that say from which entry to which they hold, of a newsroom in which anything happens. */
@TestInstance(Lifecycle.PER_CLASS)
class ListsThenTest {
    private static final List<Actor> PEOPLE = List.of(ADA, BEN, CLEO);
    private static final List<ArticleFilter> FILTERS = List.of(
            ArticleFilter.NEWEST,
            new ArticleFilter(null, Only.VERIFIED, Sort.PUBLISHER, false),
            new ArticleFilter(null, Only.UNSETTLED, Sort.TITLE, true),
            new ArticleFilter(null, Only.STALE, Sort.RECEIVED, false));

    private final Newsroom newsroom = new Newsroom(
            "stet.infra.article",
            "stet.infra.statement",
            "stet.infra.source",
            "stet.infra.search",
            "stet.infra.fix",
            "stet.infra.work",
            "stet.infra.history");
    private final Random random = new Random(11);
    private final Set<StatementId> fixed = new HashSet<>();

    /** Where a statement stood, as far as lists find it by that. */
    private record Row(
            Workflow workflow,
            boolean stale,
            boolean cut,
            @Nullable Person checker) {
        static Row of(Statement statement) {
            return new Row(
                    statement.workflow(),
                    statement.isStale(),
                    statement.isCut(),
                    statement.standing().checker());
        }
    }

    /** What everybody was shown when the log ended at an entry. */
    private record Seen(long index, List<Page<ArticleSummary>> articles, List<WorkQueue> queues, List<Integer> fixes) {}

    private final List<Seen> seen = new ArrayList<>();

    @BeforeAll
    void days_at_the_desk() {
        BusyDay day = new BusyDay(newsroom, 7);
        for (int step = 0; step < 20; step++) {
            day.work(14);
            for (int act = 0; act < 2; act++)
                newsroom.attempt(other(any(List.copyOf(newsroom.statements().keySet()))));
            if (step % 5 == 2) fix(any(List.copyOf(newsroom.statements().keySet())), step);
            if (step % 2 == 0) takeReviews();
            see();
        }
    }

    /** Whoever may take one does, as long as nobody else has. */
    private void takeReviews() {
        for (StatementId id : List.copyOf(newsroom.statements().keySet()))
            if (newsroom.statements().get(id).workflow() == Workflow.IN_REVIEW)
                PEOPLE.forEach(person -> newsroom.attempt(new TakeReview(id, null, person)));
    }

    @AfterAll
    void everyone_goes_home() {
        newsroom.close();
    }

    private StatementCommand other(StatementId id) {
        Place now = newsroom.statements().get(id).place().orElseThrow();
        int next = now.revision() + 1;
        return switch (random.nextInt(7)) {
            case 0 -> new CutStatement(id, next, ADA);
            case 1, 2, 3 -> new CarryStatement(id, in(next, now, now.text()), null, false, ADA);
            case 4 -> new ChangeStatement(id, in(next, now, "Other " + next + "."), null, false, false, ADA);
            default -> new SetPriority(id, random.nextBoolean() ? Priority.HIGH : null, BEN);
        };
    }

    private static Place in(int revision, Place place, String text) {
        return new Place(revision, place.position(), place.range(), text, place.kind(), place.context());
    }

    private void fix(StatementId statement, int step) {
        Statement now = newsroom.statements().get(statement);
        if (now.isCut() || !fixed.add(statement)) return;
        FixId taken = new FixId(newsroom.nextId());
        FixId left = new FixId(newsroom.nextId());
        newsroom.give(new ProposeFix(statement, taken, "Fixed " + step, "So.", null, FixKind.NUMBER, ADA));
        see();
        newsroom.give(new ProposeFix(statement, left, "Fixed else " + step, "So.", null, FixKind.NUMBER, BEN));
        see();
        newsroom.give(new AcceptFix(statement, taken, CLEO));
        if (step % 10 == 2) newsroom.give(new LetStand(statement, left, "It stands.", CLEO));
    }

    private void see() {
        Articles articles = get(Articles.class);
        WorkQueues queues = get(WorkQueues.class);
        seen.add(new Seen(
                newsroom.projections().published().size() - 1L,
                FILTERS.stream()
                        .map(filter -> articles.articles(filter, PageRequest.first(2)))
                        .toList(),
                PEOPLE.stream().map(queues::queue).toList(),
                PEOPLE.stream().map(this::fixesFor).toList()));
    }

    private int fixesFor(Actor person) {
        return get(KnownFixes.class).waitingFor(person).size();
    }

    private <T> T get(Class<T> type) {
        return newsroom.projections().get(type);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Test
    void at_every_entry_of_the_log_the_rows_are_the_fold_of_the_domain() {
        Map<StatementId, Statement> folded = new HashMap<>();
        List<DomainEventMessage<?>> events = newsroom.projections().published();
        Set<Row> met = new HashSet<>();
        for (int index = 0; index < events.size(); index++) {
            if (events.get(index).getPayload() instanceof StatementEvent event)
                folded.put(
                        event.statement(),
                        folded.getOrDefault(event.statement(), Statement.unrecorded())
                                .evolve(event));
            Map<StatementId, Row> expected = folded.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> Row.of(each.getValue())));
            assertThat(rows(index)).as("#%d", index).isEqualTo(expected);
            met.addAll(expected.values());
        }
        assertThat(met).anyMatch(Row::cut).anyMatch(Row::stale);
    }

    /** Each statement once: it would fail otherwise. */
    private Map<StatementId, Row> rows(long index) {
        return newsroom
                .projections()
                .jdbc()
                .sql("""
                        select statement, workflow, stale, cut, checker from statement_status where held_from <= :index
                         union all
                        select statement, workflow, stale, cut, checker from statement_stood
                         where held_from <= :index and held_until > :index""")
                .param("index", index)
                .query((row, number) -> {
                    Columns columns = new Columns(row);
                    return Map.entry(
                            columns.id("statement", StatementId::new),
                            new Row(
                                    columns.of("workflow", Workflow::valueOf),
                                    row.getBoolean("stale"),
                                    row.getBoolean("cut"),
                                    columns.ofOrNull("checker", Person::new)));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void every_list_is_the_one_that_was_shown_then() {
        for (Seen moment : seen) {
            for (int at = 0; at < FILTERS.size(); at++) {
                ArticleFilter filter = FILTERS.get(at);
                assertThat(get(ArticlesThen.class).articles(filter, moment.index, PageRequest.first(2)))
                        .as("#%d %s", moment.index, filter)
                        .isEqualTo(moment.articles.get(at));
            }
            for (int at = 0; at < PEOPLE.size(); at++)
                assertThat(get(QueuesThen.class).queue(PEOPLE.get(at), moment.index))
                        .as("#%d %s", moment.index, PEOPLE.get(at))
                        .isEqualTo(moment.queues.get(at));
        }
        assertThat(totals(WorkQueue::toReview)).as("to review").anyMatch(total -> total > 0);
        assertThat(totals(WorkQueue::takenByOthers)).as("taken").anyMatch(total -> total > 0);
        assertThat(totals(WorkQueue::stale)).as("stale").anyMatch(total -> total > 0);
    }

    private List<Integer> totals(Function<WorkQueue, WorkQueue.Section> section) {
        return seen.stream()
                .flatMap(each -> each.queues.stream())
                .map(queue -> section.apply(queue).total())
                .toList();
    }

    @Test
    void the_fixes_that_waited_then_are_those_that_wait_as_of_then() {
        for (Seen moment : seen)
            assertThat(PEOPLE.stream()
                            .map(person -> get(QueuesThen.class)
                                    .fixesWaitingFor(person, moment.index)
                                    .size())
                            .toList())
                    .as("#%d", moment.index)
                    .isEqualTo(moment.fixes);
        assertThat(seen).anyMatch(moment -> moment.fixes.getLast() > 0);
    }

    @Test
    void a_part_goes_on_where_the_one_before_ended() {
        Seen moment = seen.getLast();
        ArticlesThen then = get(ArticlesThen.class);
        Page<ArticleSummary> first = then.articles(ArticleFilter.NEWEST, moment.index, PageRequest.first(2));
        Page<ArticleSummary> rest = then.articles(ArticleFilter.NEWEST, moment.index, new PageRequest(first.next(), 2));
        List<ArticleId> all = Stream.of(first, rest)
                .flatMap(part -> part.items().stream())
                .map(ArticleSummary::id)
                .toList();
        assertThat(all).hasSize(3).doesNotHaveDuplicates();
        assertThat(rest.next()).isNull();
    }

    @Test
    void before_anything_was_taken_in_lists_are_empty() {
        assertThat(get(ArticlesThen.class)
                        .articles(ArticleFilter.NEWEST, -1, PageRequest.first(2))
                        .items())
                .isEmpty();
        assertThat(Optional.of(get(QueuesThen.class).queue(ADA, -1))
                        .map(queue -> queue.unassigned().total()))
                .contains(0);
    }
}
