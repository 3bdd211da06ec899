package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.request;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.fix.FixCommand.AcceptFix;
import stet.domain.fix.FixCommand.ProposeFix;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementId;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.store.Log;
import stet.infra.engine.store.TimeOrderedIds;

/** A sentence is refuted, its fix proposed and accepted, and the next revision made from it; another fix is let stand. */
class FixesIT extends Journey {
    private static final String WRONG = "met in the Swiss capital";
    private static final String RIGHT = "met in Geneva";
    private static final Actor CLEO = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);

    @Autowired
    private CommandDesk desk;

    @Autowired
    private TimeOrderedIds ids;

    @Autowired
    private Log log;

    @Test
    void a_refuted_sentence_of_a_real_article_is_fixed_with_the_next_revision() {
        Newsroom ada =
                fix("On the right track", Corpus.ofDelegations("It was read for its fixes."), new NewContextOptions());
        twoKeysProposeTheNewVerdict(ada);
    }

    @Test
    void the_same_goes_without_scripts() {
        fix("In two cities", """
                Two delegations

                They crossed the lake in June. A month later, the delegations met in the Swiss capital to go on.
                The State Department, in its turn, said little.
                """, withoutScripts());
    }

    /** There is a column for each kind of error, which a narrow window has no room for side by side. */
    @Test
    void errors_of_every_kind_that_were_caught_stand_on_a_narrow_desk() {
        AtTheDesk at = new AtTheDesk(desk, ids, log);
        ArticleId article = new ArticleId(ids.next());
        String text = Stream.of(FixKind.values())
                .map(kind -> "The %s of it is wrong.".formatted(kind))
                .collect(Collectors.joining(" "));
        done(desk.handle(AtTheDesk.ingest(article, text, true), request()));
        Iterator<StatementId> statements = log.statements(article).iterator();
        for (FixKind kind : FixKind.values()) caught(at, statements.next(), kind);

        Newsroom ada = as("ada", sized(320, ColorScheme.LIGHT));
        Locator table = ada.page().locator(".caught");
        for (String kind : List.of("Name", "Number", "Date", "Quote", "Attribution", "Context", "Other"))
            assertThat(table.locator("td[data-label='" + kind + "']")).isVisible();
        assertEquals(Optional.empty(), tooWide(ada.page(), "the desk"));
    }

    private static void caught(AtTheDesk at, StatementId statement, FixKind kind) {
        at.done(new FlagClaim(statement, null, null, ADA));
        AttachSource attach = at.attaching(statement, at.source());
        at.done(new AttachSource(statement, null, attach.attachment().amended(Stance.REFUTES, null, null), ADA));
        at.done(new ProposeVerdict(
                statement,
                null,
                new ReasonedVerdict(Verdict.REFUTED, null, "It is not.", "The books themselves."),
                ADA));
        at.done(new MarkVerified(statement, null, null, BEN));
        FixId fix = new FixId(UUID.randomUUID());
        at.done(new ProposeFix(statement, fix, "It is right.", "The books say so.", null, kind, ADA));
        at.done(new AcceptFix(statement, fix, CLEO));
    }

    /** Gives back who checks it, with the fixed sentence selected. */
    private Newsroom fix(String title, String text, NewContextOptions options) {
        Newsroom ada = as("ada", options);
        String article = ada.ingest(title, text);
        int wrong = place(ada, WRONG);
        int other = place(ada, "The State Department");
        int carried = wrong - 1;
        check(ada, article, carried, "Supports", "Supported");
        check(ada, article, wrong, "Refutes", "Refuted");
        propose(ada, article, wrong, WRONG, RIGHT, "The capital is Bern.");
        propose(ada, article, other, "The State Department", "The department", "Shorter.");
        Newsroom ben = as("ben", options);
        sign(ben, article, carried);
        sign(ben, article, wrong);

        Newsroom cleo = as("cleo", options);
        assertThat(cleo.page().locator("main")).containsText("Fixes to decide");
        cleo.select(article, wrong);
        assertThat(cleo.panel()).containsText("The capital is Bern.");
        cleo.press("Accept fix");
        assertThat(cleo.panel()).containsText("Fix accepted.");
        cleo.select(article, other);
        Locator stet = cleo.opened("Let stand");
        stet.getByLabel("Why the words stand").fill("It is its name.");
        cleo.submit(stet, "Let stand");
        assertThat(cleo.panel()).containsText("Stet: the words stand.");

        cleo.open(article.substring(cleo.root().length()));
        assertThat(cleo.page().locator("#s" + wrong + " del").first()).containsText("Swiss");
        assertThat(cleo.page().locator("#s" + wrong + " ins").first()).containsText("Geneva");
        cleo.page().locator("#next-revision a").click();
        assertThat(cleo.page().locator(".preview")).containsText("1 changed");
        cleo.press("Save revision");
        assertThat(cleo.page().locator(".head")).containsText("revision 2");

        ada.select(article, wrong);
        assertThat(ada.panel()).containsText("Fixed as proposed: check the new words.");
        assertThat(ada.panel()).containsText("In the text");
        assertThat(ada.panel().locator(".evidence > li")).hasCount(2);
        assertThat(ada.page().locator("#s" + wrong)).containsText(RIGHT);
        assertThat(ada.page().locator("#s" + wrong)).hasClass(Pattern.compile(".*is-stale.*"));
        assertThat(ada.page().locator("#s" + carried)).not().hasClass(Pattern.compile(".*is-stale.*"));
        ada.select(article, carried);
        ada.settled("Verified");
        ada.open(article.substring(ada.root().length()) + "/fixes");
        assertThat(ada.page().locator("main")).containsText("Errors caught before publication: 1 Name.");
        ada.select(article, wrong);
        return ada;
    }

    /** The passages that refuted the old words support the new ones, as who attached them says. */
    private static void twoKeysProposeTheNewVerdict(Newsroom ada) {
        for (int at = 0; at < 2; at++) {
            Locator passage = ada.panel().locator(".evidence > li").nth(at);
            passage.locator("summary", new Locator.LocatorOptions().setHasText("Amend"))
                    .click();
            passage.getByLabel("Supports").check();
            ada.submit(passage.locator("form[action$='amend-attachment']"), "Amend passage");
            assertThat(ada.panel().locator(".evidence > li").nth(at).locator(".stance"))
                    .containsText("Supports");
        }
        ada.page().keyboard().press("v");
        ada.page().keyboard().press("Enter");
        ada.settled("In review");
        assertThat(ada.panel().locator(".ruling")).containsText("Supported");
    }

    /** Where the first statement with some words stands. */
    private static int place(Newsroom newsroom, String words) {
        String anchor = newsroom.page()
                .locator(".s", new Page.LocatorOptions().setHasText(words))
                .first()
                .getAttribute("id");
        return Integer.parseInt(anchor.substring(1));
    }

    private static void check(Newsroom ada, String article, int position, String stance, String verdict) {
        ada.select(article, position);
        ada.flag();
        String host = article.substring(article.length() - 8) + position;
        ada.attach("https://one.example/" + host, "First report", stance, "It was so.", "An eyewitness");
        ada.attach("https://two.example/" + host, "Second report", stance, "So it was.", "The archive");
        ada.propose(verdict, "Both say so, independently.");
    }

    private static void sign(Newsroom ben, String article, int position) {
        ben.select(article, position);
        ben.markVerified();
    }

    private static void propose(
            Newsroom ada, String article, int position, String old, String replacement, String reason) {
        ada.select(article, position);
        Locator form = ada.opened("Propose fix");
        Locator words = form.getByLabel("How it should read");
        words.fill(words.inputValue().replace(old, replacement));
        form.getByLabel("Why", new Locator.GetByLabelOptions().setExact(true)).fill(reason);
        form.getByLabel("What it mends").selectOption("NAME");
        ada.submit(form, "Propose fix");
        assertThat(ada.panel()).containsText("Fix proposed.");
    }
}
