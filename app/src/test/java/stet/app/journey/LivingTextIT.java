package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The whole course of a real article: two claims of one sentence are checked, one is refuted and fixed, the next revision is made
 * from the fix, the new words are verified, and the article is looked at as it stood before.
 */
class LivingTextIT extends Journey {
    private static final String WRONG = "in the Swiss capital";
    private static final String RIGHT = "in Geneva";

    @Test
    void a_sentence_with_two_claims_is_fixed_and_verified_anew_and_what_it_said_stays_to_be_seen() {
        Newsroom ada = as("ada");
        Newsroom ben = as("ben");
        String article = ada.ingest("A text that lives", Corpus.ofDelegations("It was read for its whole course."));
        int sentence = place(ada, "met " + WRONG);
        int neighbour = sentence - 1;
        int other = place(ada, "The State Department");
        verifiedNeighbour(ada, ben, article, neighbour);
        twoClaims(ada, article, sentence);
        bothVerified(ben, article, sentence);
        String before = Instant.now().toString();

        fix(ada, article, sentence, WRONG, RIGHT, "The capital is Bern.");
        fix(ada, article, other, "The State Department", "The department", "Shorter.");
        Newsroom cleo = as("cleo");
        decide(cleo, article, sentence, other);
        revise(cleo);

        ada.select(article, neighbour);
        ada.settled("Verified");
        assertThat(ada.page().locator("#s" + neighbour)).not().hasClass(Pattern.compile(".*is-stale.*"));
        assertThat(ada.page().locator("#s" + sentence)).hasClass(Pattern.compile(".*is-stale.*"));
        verifiedAnew(ada, ben, article, sentence);

        asItStood(ada, article, sentence, before);
    }

    private static void verifiedNeighbour(Newsroom ada, Newsroom ben, String article, int position) {
        ada.select(article, position);
        ada.flag();
        attach(ada, "neighbour", "Supports");
        ada.propose("Supported", "Both say so.");
        ben.select(article, position);
        ben.markVerified();
    }

    private static void twoClaims(Newsroom ada, String article, int position) {
        ada.select(article, position);
        Locator first = ada.opened("Flag claim");
        first.getByLabel("What exactly it claims").fill("The delegations met a month after the summit.");
        ada.submit(first, "Flag claim");
        ada.settled("Flagged");
        attach(ada, "month", "Supports");
        ada.propose("Supported", "Both date it to July.");
        Locator another = ada.opened("Flag another claim");
        another.getByLabel("What exactly it claims").fill("Geneva is the Swiss capital.");
        another.getByLabel("Its words in the statement").fill(WRONG);
        ada.submit(another, "Flag another claim");
        assertThat(claims(ada)).hasCount(2);
        attach(ada, "capital", "Refutes");
        ada.propose("Refuted", "Both name Bern.");
    }

    private static void bothVerified(Newsroom ben, String article, int position) {
        ben.select(article, position);
        ben.act("Mark verified");
        assertThat(claims(ben).first().locator(".glyph.verified")).isVisible();
        choose(ben, 2);
        ben.act("Mark verified");
        ben.settled("Verified");
    }

    /** Two sources of independent origins. */
    private static void attach(Newsroom ada, String about, String stance) {
        ada.attach("https://one.example/" + about, "First on " + about, stance, "Said of " + about, "A witness");
        ada.attach("https://two.example/" + about, "Second on " + about, stance, "Held of " + about, "The archive");
    }

    private static void fix(Newsroom ada, String article, int position, String old, String replacement, String why) {
        ada.select(article, position);
        if (claims(ada).count() > 0) choose(ada, 2);
        Locator form = ada.opened("Propose fix");
        Locator words = form.getByLabel("How it should read");
        words.fill(words.inputValue().replace(old, replacement));
        form.getByLabel("Why", new Locator.GetByLabelOptions().setExact(true)).fill(why);
        form.getByLabel("What it mends").selectOption("NAME");
        ada.submit(form, "Propose fix");
        assertThat(ada.panel()).containsText("Fix proposed.");
    }

    private static void decide(Newsroom cleo, String article, int accepted, int stands) {
        cleo.select(article, accepted);
        cleo.press("Accept fix");
        assertThat(cleo.panel()).containsText("Fix accepted.");
        cleo.select(article, stands);
        Locator stet = cleo.opened("Let stand");
        stet.getByLabel("Why the words stand").fill("It is its name.");
        cleo.submit(stet, "Let stand");
        assertThat(cleo.panel()).containsText("Stet: the words stand.");
    }

    private static void revise(Newsroom cleo) {
        cleo.page().locator("#next-revision a").click();
        assertThat(cleo.page().locator(".preview")).containsText("1 changed");
        cleo.press("Save revision");
        assertThat(cleo.page().locator(".head")).containsText("revision 2");
    }

    /** The passages say what they say; what that is for the new words, who attached them says. */
    private static void verifiedAnew(Newsroom ada, Newsroom ben, String article, int position) {
        ada.select(article, position);
        choose(ada, 2);
        assertThat(ada.panel()).containsText("Fixed as proposed: check the new words.");
        assertThat(ada.panel().locator(".evidence > li")).hasCount(2);
        ada.page().keyboard().press("v");
        ada.page().keyboard().press("Enter");
        assertThat(claims(ada).last().locator(".glyph.in-review")).isVisible();
        assertThat(ada.panel().locator(".evidence .stance")).hasText(new String[] {"Supports", "Supports"});
        choose(ada, 1);
        ada.propose("Supported", "It is still so.", "In review");
        bothVerified(ben, article, position);
        assertThat(ben.page().locator("#s" + position)).not().hasClass(Pattern.compile(".*is-stale.*"));
    }

    private static void asItStood(Newsroom ada, String article, int position, String before) {
        ada.page().navigate(article + "?asOf=" + before);
        Page page = ada.page();
        assertThat(page.locator("#then")).containsText("— not now");
        assertThat(page.locator(".head")).containsText("revision 1");
        assertThat(page.locator("#s" + position)).containsText(WRONG);
        assertThat(page.locator("main form[method=post]")).hasCount(0);
        page.locator("#s" + position + " > a").first().click();
        ada.settled("Verified");
        page.getByText("What changed since then").click();
        assertThat(page.locator("main")).containsText(RIGHT);
        assertThat(page.locator("main")).containsText("accepted");
    }

    private static Locator claims(Newsroom at) {
        return at.panel().locator(".claims a");
    }

    private static void choose(Newsroom at, int claim) {
        claims(at).nth(claim - 1).click();
        assertThat(at.panel().locator("h3").getByText("Claim " + claim)).isVisible();
    }

    /** Where the first statement with some words stands. */
    private static int place(Newsroom newsroom, String words) {
        String anchor = newsroom.page()
                .locator(".s", new Page.LocatorOptions().setHasText(words))
                .first()
                .getAttribute("id");
        return Integer.parseInt(anchor.substring(1));
    }
}
