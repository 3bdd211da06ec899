package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Two things to check in one sentence of a real article: each goes its own way, and the sentence stands where the later does. */
class SeveralClaimsIT extends Journey {
    private static final String SENTENCE = "A month after the much-anticipated summit";
    private static final String CAPITAL = "in the Swiss capital";

    @Test
    void one_claim_is_verified_and_the_other_refuted() {
        Newsroom ada = as("ada");
        String article = ada.ingest("Two claims in a sentence", Corpus.ofDelegations("It was read for its claims."));
        int position = position(ada, article);
        ada.select(article, position);
        Locator first = ada.opened("Flag claim");
        first.getByLabel("What exactly it claims").fill("The delegations met a month after the summit.");
        ada.submit(first, "Flag claim");
        ada.settled("Flagged");

        mark(ada, position);
        ada.page().keyboard().press("f");
        Locator another = ada.opened("Flag another claim");
        assertThat(another.getByLabel("Its words in the statement")).hasValue(CAPITAL);
        another.getByLabel("What exactly it claims").fill("Geneva is the Swiss capital.");
        ada.submit(another, "Flag another claim");
        assertThat(claims(ada)).hasCount(2);
        assertThat(ada.panel().locator("u.is-chosen")).hasText(CAPITAL);
        ada.settled("Flagged");

        ada.attach("https://example.org/fdfa", "Federal register", "Refutes", "Bern is the seat.", "The register");
        ada.attach("https://example.com/atlas", "Atlas", "Refutes", "Bern, the federal city", "The atlas");
        ada.propose("Refuted", "Both name Bern.", "Flagged");
        assertThat(claims(ada).last().locator(".glyph.in-review")).isVisible();
        assertThat(mark(ada, position, "flagged")).isVisible();

        claims(ada).first().click();
        assertThat(ada.panel().locator("h3").getByText("Claim 1")).isVisible();
        ada.attach("https://example.org/talks", "Joint statement", "Supports", "on 28 July", "The ministry");
        ada.attach("https://example.com/talks", "Briefing", "Supports", "in July", "The department");
        ada.propose("Supported", "Both date it to July.", "In review");
        assertThat(mark(ada, position, "in-review")).isVisible();

        Newsroom ben = as("ben");
        ben.select(article, position);
        ben.act("Mark verified");
        assertThat(claims(ben).first().locator(".glyph.verified")).isVisible();
        ben.settled("In review");
        claims(ben).last().click();
        assertThat(ben.panel().locator("h3").getByText("Claim 2")).isVisible();
        ben.act("Mark verified");
        ben.settled("Verified");
        assertThat(mark(ben, position, "verified")).isVisible();
        assertThat(ben.page().locator("#s" + position + " .gutter .verdict")).hasCount(0);
        assertThat(claims(ben).first().locator("[aria-label=Supported]")).isVisible();
        assertThat(claims(ben).last().locator("[aria-label=Refuted]")).isVisible();
        assertThat(ben.panel()).containsText("on claim 2: marked the claim verified as Refuted");
    }

    @Test
    void a_claim_is_added_and_dismissed_without_scripts() {
        NewContextOptions plain = withoutScripts();
        Newsroom ada = as("ada", plain);
        String article = ada.ingest("Two claims without scripts", "The mast of 1951 fell twice in May. So it goes.");
        ada.select(article, 1);
        ada.flag();
        Locator another = ada.opened("Flag another claim");
        another.getByLabel("What exactly it claims").fill("The mast is of 1951.");
        another.getByLabel("Its words in the statement").fill("mast of 1952");
        ada.submit(another, "Flag another claim");
        assertThat(ada.panel()).containsText("The statement has no such words.");
        another.getByLabel("Its words in the statement").fill("mast of 1951");
        ada.submit(another, "Flag another claim");
        assertThat(claims(ada)).hasCount(2);
        assertThat(ada.panel().locator("u.is-chosen")).hasText("mast of 1951");
        Locator dismissal = ada.opened("Dismiss claim");
        dismissal.getByLabel("Why it needs no check").fill("Everybody knows.");
        ada.submit(dismissal, "Dismiss claim");
        assertThat(claims(ada)).hasCount(0);
        ada.settled("Flagged");
    }

    private static Locator claims(Newsroom at) {
        return at.panel().locator(".claims a");
    }

    /** The glyph beside a statement. */
    private static Locator mark(Newsroom at, int position, String state) {
        return at.page().locator("#s%d .gutter .glyph.%s".formatted(position, state));
    }

    private static int position(Newsroom at, String article) {
        at.page().navigate(article);
        String id = at.page()
                .locator("span.s")
                .filter(new Locator.FilterOptions().setHasText(SENTENCE))
                .first()
                .getAttribute("id");
        return Integer.parseInt(id.substring(1));
    }

    private static void mark(Newsroom at, int position) {
        at.page().evaluate("""
                ([id, words]) => {
                  const text = document.querySelector(`#${id} > a`).lastChild;
                  const from = text.data.indexOf(words);
                  getSelection().setBaseAndExtent(text, from, text, from + words.length);
                  document.activeElement.blur();
                }""", java.util.List.of("s" + position, CAPITAL));
        assertThat((String) at.page().evaluate("getSelection().toString()")).isEqualTo(CAPITAL);
    }
}
