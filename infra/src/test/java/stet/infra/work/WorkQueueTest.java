package stet.infra.work;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;
import static stet.infra.Newsroom.CLEO;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.GiveUpReview;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementId;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.Newsroom;
import stet.infra.Newsroom.Taken;
import stet.infra.work.WorkQueue.Section;

class WorkQueueTest {
    private static final Newsroom NEWSROOM =
            new Newsroom("stet.infra.article", "stet.infra.statement", "stet.infra.source", "stet.infra.work");

    private Taken article;

    @BeforeEach
    void morning() {
        NEWSROOM.startOver();
        article = NEWSROOM.ingest("The bridge", null, "Jo Field and Cleo Marsh", "One.", "Two.", "Three.", "Four.");
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @Test
    void an_idle_newsroom_has_empty_queues() {
        assertThat(List.of(
                        queue(ADA).mine(),
                        queue(ADA).taken(),
                        queue(ADA).toReview(),
                        queue(ADA).takenByOthers(),
                        queue(ADA).stale(),
                        queue(ADA).unassigned()))
                .allSatisfy(section -> assertThat(section).isEqualTo(new Section(List.of(), 0, false)));
    }

    @Test
    void flagged_claims_wait_for_someone_to_take_them_oldest_first() {
        flag(article.statement(3));
        Instant flagged = NEWSROOM.now();
        flag(article.statement(1));
        Section unassigned = queue(ADA).unassigned();
        assertThat(ids(unassigned)).containsExactly(article.statement(3), article.statement(1));
        assertThat(unassigned.total()).isEqualTo(2);
        assertThat(unassigned.statements().getFirst().waitingSince()).isEqualTo(flagged);
        assertThat(unassigned.statements().getFirst().articleTitle()).isEqualTo("The bridge");
    }

    @Test
    void a_claim_that_is_taken_is_in_its_checkers_queue_only() {
        flag(article.statement(1));
        NEWSROOM.give(new AssignChecker(article.statement(1), null, ADA.person(), BEN));
        assertThat(ids(queue(ADA).mine())).containsExactly(article.statement(1));
        assertThat(ids(queue(BEN).mine())).isEmpty();
        assertThat(ids(queue(BEN).unassigned())).isEmpty();
        NEWSROOM.give(new ReleaseChecker(article.statement(1), null, ADA));
        assertThat(ids(queue(ADA).mine())).isEmpty();
        assertThat(ids(queue(BEN).unassigned())).containsExactly(article.statement(1));
    }

    @Test
    void a_proposed_verdict_waits_for_those_who_may_sign_it_off() {
        propose(article.statement(1), ADA);
        assertThat(ids(queue(BEN).toReview())).containsExactly(article.statement(1));
        assertThat(ids(queue(ADA).toReview())).as("who proposed it").isEmpty();
        assertThat(ids(queue(CLEO).toReview())).as("who wrote the article").isEmpty();
        assertThat(ids(queue(robot()).toReview())).as("a machine").isEmpty();
        assertThat(ids(queue(ADA).unassigned())).isEmpty();
    }

    @Test
    void a_verdict_that_somebody_has_taken_waits_for_them_alone() {
        propose(article.statement(1), ADA);
        NEWSROOM.give(new TakeReview(article.statement(1), null, BEN));
        assertThat(ids(queue(BEN).taken())).containsExactly(article.statement(1));
        assertThat(ids(queue(BEN).toReview())).isEmpty();
        assertThat(ids(queue(BEN).takenByOthers())).isEmpty();
        assertThat(ids(queue(ADA).takenByOthers())).containsExactly(article.statement(1));
        NEWSROOM.give(new GiveUpReview(article.statement(1), null, BEN));
        assertThat(ids(queue(BEN).taken())).isEmpty();
        assertThat(ids(queue(BEN).toReview())).containsExactly(article.statement(1));
    }

    @Test
    void a_review_ends_with_the_wait_for_it() {
        propose(article.statement(1), ADA);
        NEWSROOM.give(new TakeReview(article.statement(1), null, BEN));
        NEWSROOM.give(new MarkVerified(article.statement(1), null, null, BEN));
        attach(article.statement(1));
        NEWSROOM.give(new ProposeVerdict(article.statement(1), null, unclear(), ADA));
        assertThat(ids(queue(BEN).taken())).isEmpty();
        assertThat(ids(queue(BEN).toReview())).containsExactly(article.statement(1));
    }

    private static Actor robot() {
        return new Actor(new Person("robot"), "Robot", Actor.Kind.AUTOMATION);
    }

    @Test
    void a_verdict_that_is_returned_goes_back_to_its_checker() {
        flag(article.statement(1));
        NEWSROOM.give(new AssignChecker(article.statement(1), null, ADA.person(), ADA));
        NEWSROOM.give(new ProposeVerdict(article.statement(1), null, unclear(), ADA));
        assertThat(ids(queue(ADA).mine())).isEmpty();
        NEWSROOM.give(new ReturnForRework(article.statement(1), null, "more", BEN));
        assertThat(ids(queue(ADA).mine())).containsExactly(article.statement(1));
        assertThat(queue(ADA).mine().statements().getFirst().waitingSince()).isEqualTo(NEWSROOM.now());
    }

    @Test
    void stale_verdicts_come_with_ones_own_first() {
        propose(article.statement(1), BEN);
        propose(article.statement(2), ADA);
        propose(article.statement(3), BEN);
        NEWSROOM.give(new MarkVerified(article.statement(3), null, null, ADA));
        NEWSROOM.give(new AssignChecker(article.statement(3), null, ADA.person(), ADA));
        for (int position = 1; position <= 3; position++) attach(article.statement(position));
        assertThat(ids(queue(ADA).stale()))
                .containsExactly(article.statement(2), article.statement(3), article.statement(1));
        assertThat(queue(ADA).stale().total()).isEqualTo(3);
        assertThat(ids(queue(BEN).toReview())).isEmpty();
    }

    @Test
    void long_queues_show_their_beginning_and_are_counted_to_a_thousand() {
        Taken many = NEWSROOM.ingest(
                "Many",
                null,
                null,
                IntStream.range(0, 1_001).mapToObj(line -> "Line " + line).toArray(String[]::new));
        many.statements().forEach(WorkQueueTest::flag);
        Section unassigned = queue(ADA).unassigned();
        assertThat(ids(unassigned)).isEqualTo(many.statements().subList(0, 50));
        assertThat(unassigned.total()).isEqualTo(1_000);
        assertThat(unassigned.more()).isTrue();
    }

    private static void flag(StatementId statement) {
        NEWSROOM.give(new FlagClaim(statement, null, null, ADA));
    }

    private static void propose(StatementId statement, Actor by) {
        flag(statement);
        NEWSROOM.give(new ProposeVerdict(statement, null, unclear(), by));
    }

    private static ReasonedVerdict unclear() {
        return new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Nobody knows.", null, "Nobody keeps records.");
    }

    private static void attach(StatementId statement) {
        SourceId source = NEWSROOM.register("Yearbook", null, null, ADA);
        AttachmentId id = new AttachmentId(NEWSROOM.nextId());
        NEWSROOM.give(new AttachSource(
                statement, null, new Attachment(id, source, Stance.GIVES_CONTEXT, "Archive", "words", "p. 1"), ADA));
    }

    private static List<StatementId> ids(Section section) {
        return section.statements().stream().map(each -> each.status().id()).toList();
    }

    private static WorkQueue queue(Actor actor) {
        return NEWSROOM.projections().get(WorkQueues.class).queue(actor);
    }
}
