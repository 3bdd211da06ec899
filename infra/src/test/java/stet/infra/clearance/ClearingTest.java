package stet.infra.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleCommand.SplitStatement;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.clearance.ClearanceCommand.ClearArticle;
import stet.domain.clearance.ClearanceRejection.AlreadyClear;
import stet.domain.clearance.ClearanceRejection.AuthorClears;
import stet.domain.clearance.ClearanceRejection.AutomationClears;
import stet.domain.clearance.ClearanceRejection.NotYetClear;
import stet.domain.clearance.ClearanceRejection.OnlyEditorsClear;
import stet.domain.clearance.Obstacle;
import stet.domain.clearance.Obstacle.Kind;
import stet.domain.fix.FixCommand.WithdrawFix;
import stet.domain.fix.FixId;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementId;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Verdict;
import stet.infra.RunningStet;
import stet.infra.Together;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleFilter.Only;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.article.ArticleStreams;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.article.LastClearance;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.store.Log;
import stet.infra.lists.PageRequest;

/** An article is cleared when nothing is missing, and is clear no more as soon as anything happens to it. */
@RunningStet
class ClearingTest {
    private static final Actor CLEO = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);

    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    Articles articles;

    @Autowired
    Clearances clearances;

    private ArticleId article;
    private List<StatementId> statements;
    private SourceId source;

    @BeforeEach
    void an_article() {
        article = ingest("Dana Hale");
        statements = log.statements(article);
        source = at.source();
    }

    private ArticleId ingest(String author) {
        ArticleId id = new ArticleId(UUID.randomUUID());
        String text = "The bridge opened in 1932 (%s). It cost 40 crowns.".formatted(id);
        done(desk.handle(
                new IngestArticle(id, "The bridge", text, null, null, author, null, null, false, ADA), request()));
        return id;
    }

    private StatementId claim() {
        return statements.getFirst();
    }

    private StatementId other() {
        return statements.get(1);
    }

    private void settle() {
        at.done(new FlagClaim(claim(), null, null, ADA));
        at.verify(claim(), source);
        at.done(new DismissStatement(other(), Dismissal.NOT_CHECK_WORTHY, "Small money.", ADA));
    }

    private void clear() {
        settle();
        done(desk.handle(new ClearArticle(article, CLEO), request()));
    }

    private Obstacle lapsed() {
        return Objects.requireNonNull(clearances.of(article).lapsed());
    }

    private LastClearance shown() {
        return Objects.requireNonNull(articles.summary(article).orElseThrow().clearance());
    }

    private void awaitLapse(Kind kind) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(shown().lapsed()).isNotNull());
        assertThat(Objects.requireNonNull(shown().lapsed()).kind()).isEqualTo(kind);
        assertThat(log.types(ArticleStreams.clearance(article)))
                .filteredOn(type -> !type.equals("clearance-certified"))
                .containsExactly("article-cleared", "clearance-lapsed");
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        at.done(new FlagClaim(claim(), null, null, ADA));
        at.fix(claim());

        assertThat(refused(desk.handle(new ClearArticle(article, CLEO), request())))
                .containsExactly(new NotYetClear(List.of(
                        new Obstacle(Kind.UNCHECKED, claim(), 1),
                        new Obstacle(Kind.FIX_OPEN, claim(), 1),
                        new Obstacle(Kind.UNTRIAGED, other(), 2))));
        assertThat(clearances.missing(article).orElseThrow()).hasSize(3);
    }

    @Test
    void an_editor_clears_it_and_it_is_clear() {
        clear();

        assertThat(clearances.isClear(article)).isTrue();
        assertThat(shown().clearedBy()).isEqualTo(CLEO.person());
        assertThat(shown().lapsed()).isNull();
        assertThat(refused(desk.handle(new ClearArticle(article, CLEO), request())))
                .containsExactly(new AlreadyClear(1, CLEO.person()));
    }

    @Test
    void who_is_no_editor_or_its_author_or_a_machine_does_not() {
        settle();
        Actor robot = new Actor(new Person("cleo"), "Robot", Actor.Kind.AUTOMATION);
        ArticleId own = ingest("Cleo Marsh");

        assertThat(refused(desk.handle(new ClearArticle(article, BEN), request())))
                .containsExactly(new OnlyEditorsClear(BEN.person()));
        assertThat(refused(desk.handle(new ClearArticle(article, robot), request())))
                .containsExactly(new AutomationClears(CLEO.person()));
        assertThat(refused(desk.handle(new ClearArticle(own, CLEO), request())))
                .containsExactly(new AuthorClears(CLEO.person()));
        ArticleId none = new ArticleId(UUID.randomUUID());
        assertThat(refused(desk.handle(new ClearArticle(none, CLEO), request())))
                .containsExactly(new UnknownArticle(none));
    }

    @Test
    void a_source_that_is_withdrawn_ends_it() {
        clear();
        at.done(new WithdrawSource(source, "It was a hoax.", BEN));

        awaitLapse(Kind.STALE);
        assertThat(lapsed()).isEqualTo(new Obstacle(Kind.STALE, claim(), 1));
    }

    @Test
    void a_claim_that_is_reopened_ends_it_at_once_and_for_good() {
        clear();
        at.done(new ReopenClaim(claim(), null, "A reader wrote.", ADA));
        assertThat(clearances.isClear(article)).isFalse();
        at.done(new ProposeVerdict(
                claim(), null, new ReasonedVerdict(Verdict.SUPPORTED, null, "It stands.", "The ministry's own."), ADA));
        at.done(new MarkVerified(claim(), null, null, BEN));

        assertThat(lapsed().kind()).isEqualTo(Kind.UNCHECKED);
        awaitLapse(Kind.UNCHECKED);
        done(desk.handle(new ClearArticle(article, CLEO), request()));
        assertThat(clearances.isClear(article)).isTrue();
    }

    @Test
    void another_revision_ends_it_even_if_every_statement_is_carried() {
        clear();
        String text = articles.text(article).orElseThrow() + "\n\nNobody paid.";
        done(desk.handle(new ReviseArticle(article, text, 1, List.of(), null, ADA), request()));

        assertThat(clearances.isClear(article)).isFalse();
        awaitLapse(Kind.TEXT_REVISED);
    }

    @Test
    void a_text_that_is_divided_otherwise_ends_it() {
        clear();
        int at = articles.text(article).orElseThrow().indexOf("opened");
        done(desk.handle(new SplitStatement(article, claim().value(), at, ADA), request()));

        assertThat(clearances.isClear(article)).isFalse();
        awaitLapse(Kind.TEXT_DIVIDED);
    }

    @Test
    void a_fix_that_is_proposed_ends_it_even_when_it_is_withdrawn_again() {
        clear();
        FixId fix = at.fix(claim());
        at.done(new WithdrawFix(claim(), fix, ADA));

        assertThat(clearances.isClear(article)).isFalse();
        awaitLapse(Kind.FIX_OPEN);
    }

    @Test
    void a_dismissal_that_is_undone_ends_it() {
        clear();
        at.done(new UndoTriage(other(), ADA));

        awaitLapse(Kind.UNTRIAGED);
    }

    @Test
    void a_note_leaves_it_clear() {
        clear();
        at.done(Noting.note(claim(), "Nice bridge.", ADA));

        assertThat(clearances.isClear(article)).isTrue();
    }

    @Test
    void what_happens_while_it_is_cleared_leaves_it_not_clear_whichever_came_first() {
        for (int round = 0; round < 10; round++) {
            an_article();
            settle();
            Together.all(List.of(
                    () -> desk.handle(new ClearArticle(article, CLEO), request()),
                    () -> desk.handle(new ReopenClaim(claim(), null, "A reader wrote.", ADA), request())));

            assertThat(clearances.isClear(article)).isFalse();
            List<String> cleared = log.types(ArticleStreams.clearance(article));
            if (!cleared.isEmpty()) awaitLapse(Kind.UNCHECKED);
        }
    }

    @Test
    void lists_are_narrowed_to_what_is_clear_and_what_is_no_longer() {
        clear();
        assertThat(listed(Only.CLEAR)).contains(article);

        at.done(new ReopenClaim(claim(), null, "A reader wrote.", ADA));
        awaitLapse(Kind.UNCHECKED);
        assertThat(listed(Only.CLEAR)).doesNotContain(article);
        assertThat(listed(Only.NO_LONGER_CLEAR)).contains(article);
    }

    private List<ArticleId> listed(Only only) {
        return articles
                .articles(new ArticleFilter(null, only, Sort.RECEIVED, true), PageRequest.first(50))
                .items()
                .stream()
                .map(ArticleSummary::id)
                .toList();
    }
}
