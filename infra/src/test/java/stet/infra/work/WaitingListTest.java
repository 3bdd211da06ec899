package stet.infra.work;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.SetDue;
import stet.domain.statement.StatementCommand.SetPriority;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementId;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Verdict;
import stet.domain.work.Priority;
import stet.infra.Newsroom;
import stet.infra.Newsroom.Taken;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.work.Waiting.Kind;
import stet.infra.work.Waiting.Sort;

class WaitingListTest {
    private static final Newsroom NEWSROOM =
            new Newsroom("stet.infra.article", "stet.infra.statement", "stet.infra.source", "stet.infra.work");
    private static final LocalDate FIFTH = LocalDate.of(2026, 3, 5);

    private Taken bridge;
    private Taken ferry;

    @BeforeEach
    void morning() {
        NEWSROOM.startOver();
        bridge = NEWSROOM.ingest("The bridge", "Coast Courier", null, "One.", "Two.", "Three.");
        ferry = NEWSROOM.ingest("The ferry", "Daily", null, "Four.", "Five.");
        flag(bridge.statement(1));
        flag(bridge.statement(2));
        flag(ferry.statement(1));
        NEWSROOM.give(new AssignChecker(bridge.statement(2), null, ADA.person(), ADA));
        NEWSROOM.give(new ProposeVerdict(ferry.statement(1), null, unclear(), ADA));
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @Test
    void everything_waits_until_it_is_settled_the_longest_waiting_first() {
        assertThat(ids(all(Sort.OLDEST))).containsExactly(bridge.statement(1), bridge.statement(2), ferry.statement(1));
        NEWSROOM.give(new MarkVerified(ferry.statement(1), null, null, BEN));
        NEWSROOM.give(new DismissStatement(bridge.statement(1), Dismissal.NOT_CHECKABLE, "opinion", ADA));
        assertThat(ids(all(Sort.OLDEST))).containsExactly(bridge.statement(2));
    }

    @Test
    void it_is_narrowed_by_what_is_to_be_done_whose_turn_it_is_where_and_since_when() {
        assertThat(ids(kind(Kind.UNASSIGNED))).containsExactly(bridge.statement(1));
        assertThat(ids(kind(Kind.TO_CHECK))).containsExactly(bridge.statement(2));
        assertThat(ids(kind(Kind.TO_SIGN_OFF))).containsExactly(ferry.statement(1));
        assertThat(ids(kind(Kind.STALE))).isEmpty();
        assertThat(ids(person(ADA.person()))).containsExactly(bridge.statement(2));
        NEWSROOM.give(new TakeReview(ferry.statement(1), null, BEN));
        assertThat(ids(person(BEN.person()))).containsExactly(ferry.statement(1));
        assertThat(ids(in(bridge.article()))).containsExactly(bridge.statement(1), bridge.statement(2));
        assertThat(ids(publisher("coast courier"))).containsExactly(bridge.statement(1), bridge.statement(2));
        assertThat(ids(before(NEWSROOM.now().minusSeconds(3))))
                .as("flagged before the last acts")
                .contains(bridge.statement(1))
                .doesNotContain(ferry.statement(1));
    }

    @Test
    void what_is_due_comes_first_and_what_is_overdue_is_found() {
        NEWSROOM.give(new SetDue(ferry.statement(1), FIFTH, ADA));
        NEWSROOM.give(new SetDue(bridge.statement(2), FIFTH.plusDays(1), ADA));
        assertThat(ids(all(Sort.DUE))).containsExactly(ferry.statement(1), bridge.statement(2), bridge.statement(1));
        assertThat(ids(due(null, FIFTH))).containsExactly(ferry.statement(1));
        assertThat(ids(due(FIFTH.plusDays(1), FIFTH.plusDays(7)))).containsExactly(bridge.statement(2));
        assertThat(count(due(null, FIFTH))).isEqualTo(new WaitingList.Count(1, false));
    }

    @Test
    void what_is_urgent_comes_first_and_what_is_not_last() {
        NEWSROOM.give(new SetPriority(bridge.statement(1), Priority.LOW, ADA));
        NEWSROOM.give(new SetPriority(ferry.statement(1), Priority.HIGH, ADA));
        assertThat(ids(all(Sort.PRIORITY)))
                .containsExactly(ferry.statement(1), bridge.statement(2), bridge.statement(1));
        assertThat(ids(new Waiting(null, null, null, null, null, null, null, Priority.HIGH, Sort.OLDEST)))
                .containsExactly(ferry.statement(1));
    }

    @Test
    void it_goes_on_part_by_part_in_every_order() {
        Taken many = NEWSROOM.ingest(
                "Many",
                null,
                null,
                IntStream.range(0, 120).mapToObj(line -> "Line " + line).toArray(String[]::new));
        many.statements().forEach(WaitingListTest::flag);
        NEWSROOM.give(new SetDue(many.statement(60), FIFTH, ADA));
        NEWSROOM.give(new SetPriority(many.statement(70), Priority.HIGH, ADA));
        for (Sort sort : Sort.values()) {
            assertThat(walked(all(sort))).as("%s", sort).hasSize(123).doesNotHaveDuplicates();
            assertThat(walked(new Waiting(many.article(), null, null, null, null, null, null, null, sort)))
                    .as("%s in one article", sort)
                    .hasSize(120)
                    .doesNotHaveDuplicates();
        }
        assertThat(count(all(Sort.OLDEST))).isEqualTo(new WaitingList.Count(123, false));
        assertThat(walked(all(Sort.DUE)).getFirst()).isEqualTo(many.statement(60));
    }

    @Test
    void what_little_fits_is_reached_however_much_stands_before_it() {
        Taken many = NEWSROOM.ingest(
                "Many",
                null,
                null,
                IntStream.range(0, WaitingList.LOOKED_AT + 10)
                        .mapToObj(line -> "Line " + line)
                        .toArray(String[]::new));
        many.statements().forEach(WaitingListTest::flag);
        NEWSROOM.give(new AssignChecker(many.statements().getLast(), null, BEN.person(), ADA));
        Waiting rare = new Waiting(null, null, Kind.TO_CHECK, null, null, null, null, null, Sort.PRIORITY);
        assertThat(walked(rare))
                .containsExactly(bridge.statement(2), many.statements().getLast());
        assertThat(count(rare)).isEqualTo(new WaitingList.Count(2, false));
    }

    private static List<StatementId> walked(Waiting waiting) {
        List<StatementId> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<QueuedStatement> page = list().page(waiting, new PageRequest(cursor, 50));
            page.items().forEach(each -> walked.add(each.status().id()));
            cursor = page.next();
        } while (cursor != null);
        return walked;
    }

    private static Waiting all(Sort sort) {
        return new Waiting(null, null, null, null, null, null, null, null, sort);
    }

    private static Waiting kind(Kind kind) {
        return new Waiting(null, null, kind, null, null, null, null, null, Sort.OLDEST);
    }

    private static Waiting person(Person person) {
        return new Waiting(null, person, null, null, null, null, null, null, Sort.OLDEST);
    }

    private static Waiting in(ArticleId article) {
        return new Waiting(article, null, null, null, null, null, null, null, Sort.OLDEST);
    }

    private static Waiting publisher(String name) {
        return new Waiting(null, null, null, name, null, null, null, null, Sort.OLDEST);
    }

    private static Waiting before(Instant instant) {
        return new Waiting(null, null, null, null, instant, null, null, null, Sort.OLDEST);
    }

    private static Waiting due(@Nullable LocalDate from, LocalDate until) {
        return new Waiting(null, null, null, null, null, from, until, null, Sort.DUE);
    }

    private static List<StatementId> ids(Waiting waiting) {
        return list().page(waiting, PageRequest.first(50)).items().stream()
                .map(each -> each.status().id())
                .toList();
    }

    private static WaitingList.Count count(Waiting waiting) {
        return list().count(waiting);
    }

    private static WaitingList list() {
        return NEWSROOM.projections().get(WaitingList.class);
    }

    private static void flag(StatementId statement) {
        NEWSROOM.give(new FlagClaim(statement, null, null, ADA));
    }

    private static ReasonedVerdict unclear() {
        return new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Nobody knows.", null, "Nobody keeps records.");
    }
}
