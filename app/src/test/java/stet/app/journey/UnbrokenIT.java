package stet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes from outside may be one long word; no page gets wider than its window for it. */
class UnbrokenIT extends Journey {

    private final List<String> faults = new ArrayList<>();
    private String mark = "";

    /** A word without a place to break, as long as the field takes it. */
    private String word(String start, int length) {
        return start + mark + "x".repeat(length - start.length() - mark.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void no_word_from_outside_makes_a_page_wider_than_its_window(int width) {
        mark = String.valueOf(width);
        String person = "p" + width + "x".repeat(35);
        Newsroom ada = as(person, sized(width, ColorScheme.LIGHT));
        String article = ingest(ada);
        work(ada, article);
        for (String path : paths(ada, person, article)) look(ada, path);
        panels(ada, article);

        Newsroom otto = as("otto", sized(width, ColorScheme.DARK));
        String review = review(otto);
        for (String path : List.of("/audit", "/audit/1", "/audit/reviews", "/audit/reviews/new", review))
            look(otto, path);
        otto.open("/audit?article=" + word("a", 500));
        look(otto.page(), "a search of the log for nonsense");

        Newsroom root = as("root", sized(width, ColorScheme.LIGHT));
        for (String path : List.of(
                "/administration/accounts",
                "/administration/accounts/" + person,
                "/administration/read-models",
                "/account")) look(root, path);
        entrance(visitor(sized(width, ColorScheme.LIGHT)));
        assertThat(faults).isEmpty();
    }

    private String ingest(Newsroom ada) {
        ada.open("/articles/new");
        ada.field("Text").fill("It was %s.\n\nAnd then there was %s.".formatted(word("a", 500), word("b", 500)));
        ada.field("Title").fill(word("T", 500));
        ada.page().locator("input[name=publisher]").fill(word("P", 300));
        ada.page().locator("input[name=author]").fill(word("A", 300));
        ada.page().locator("input[name=url]").fill("https://example.org/" + word("u", 1_500));
        ada.press("Preview statements");
        look(ada.page(), "a preview");
        ada.press("Ingest article");
        ada.page().locator("#reading").waitFor();
        return ada.page().url().replaceFirst("[?#].*", "");
    }

    /** A claim with sources, notes and a verdict that was sent back, all of them long words. */
    private void work(Newsroom ada, String article) {
        ada.select(article, 1);
        ada.flag();
        attach(ada, "S");
        look(ada.page(), "a claim with a source");
        search(ada);
        look(ada.page(), "a claim that was searched for");
        ada.propose("Not enough evidence", word("r", 500));
        ada.opened("Add note").locator("textarea").fill(word("n", 500));
        ada.submit(ada.opened("Add note"), "Add note");
        ada.panel().getByText(word("n", 500)).first().waitFor();
        look(ada.page(), "in review");
        ada.select(article, 2);
        Locator dismissal = ada.opened("Dismiss");
        dismissal.locator("input[name=kind]").first().check();
        dismissal.getByLabel("Reason").fill(word("d", 500));
        ada.submit(dismissal, "Dismiss");
        ada.settled("Dismissed");
        look(ada.page(), "dismissed");
    }

    private void attach(Newsroom ada, String title) {
        Locator form = ada.opened("Attach source");
        form.locator("input[name=url]")
                .fill("https://%s.example/%s".formatted(title.toLowerCase(Locale.ROOT) + mark, word("u", 1_500)));
        form.locator("input[name=title]").fill(word(title, 500));
        form.locator("input[name=publisher]").fill(word("P", 300));
        form.locator("input[name=origin]").fill(word("O", 500));
        form.locator("input[name=stance]").first().check();
        form.locator("textarea[name=excerpt]").fill(word("e", 500));
        form.locator("input[name=locator]").fill(word("l", 500));
        ada.submit(form, "Attach source");
        ada.panel().locator("blockquote").first().waitFor();
    }

    private void search(Newsroom ada) {
        Locator form = ada.opened("Record search");
        form.locator("input[name=where]").first().check();
        form.locator("input[name=query]").fill(word("q", 500));
        form.locator("textarea[name=found]").fill(word("w", 500));
        ada.submit(form, "Record search");
        ada.panel().getByText(word("q", 500)).first().waitFor();
    }

    private void panels(Newsroom ada, String article) {
        ada.select(article, 1);
        ada.page()
                .evaluate("document.querySelectorAll('details').forEach(each => { each.name = ''; each.open = true })");
        look(ada.page(), "every form of a panel at once");
        ada.panel().locator("textarea[name=find]").fill(word("f", 500));
        ada.panel().getByText("No source like that yet.").waitFor();
        look(ada.page(), "a search for a source");
        ada.select(article, 1);
        Locator form = ada.opened("Return for rework");
        form.locator("textarea").first().fill("");
        ada.submit(form, "Return for rework");
        ada.panel().getByRole(AriaRole.ALERT).first().waitFor();
        look(ada.page(), "a refused form");
    }

    private List<String> paths(Newsroom ada, String person, String article) {
        String own = article.substring(ada.root().length());
        String link = ada.panel().locator("a[data-copies]").getAttribute("href");
        String statement = link.substring(link.lastIndexOf('/') + 1);
        ada.open("/sources");
        String source = ada.page().locator("td.main a").first().getAttribute("href");
        return List.of(
                "/",
                "/articles",
                "/articles?query=" + word("T", 500),
                "/articles?query=" + word("nothing", 500),
                "/search?query=" + word("T", 500),
                "/search?query=" + word("nothing", 490),
                own,
                own + "?only=" + word("o", 300),
                own + "/changes",
                own + "?asOf=%23" + 1_000_000,
                own + "/divide?statement=" + statement,
                "/statements/" + statement + "/links",
                "/contradictions",
                own + "/fixes",
                own + "/what-if",
                own + "/revise",
                own + "/revisions",
                own + "/revisions/1",
                "/work",
                "/work?person=" + person,
                "/work/hand-over",
                "/newsroom",
                "/sources",
                "/sources?query=" + word("S", 500),
                source,
                "/sources/new",
                "/account",
                "/" + word("nowhere", 500),
                "/articles/" + word("a", 500));
    }

    private String review(Newsroom otto) {
        otto.open("/audit");
        otto.page().getByText(Pattern.compile("^Review entries")).click();
        otto.field("Title").fill(word("R", 300));
        otto.press("Open review");
        Locator entry = otto.page().locator("#entries > li").first();
        entry.locator("summary").click();
        entry.getByLabel("Note").fill(word("q", 500));
        otto.press("Question entry");
        entry.locator(".found").first().waitFor();
        return otto.page().url().substring(otto.root().length()).replaceFirst("[?#].*", "");
    }

    private void entrance(Page visitor) {
        visitor.navigate(root() + "/login");
        visitor.getByLabel("Account").fill(word("nobody", 300));
        visitor.getByLabel("Password").fill("nothing");
        visitor.getByText("Sign in").last().click();
        visitor.locator(".errors").waitFor();
        look(visitor, "a refused sign-in");
    }

    private void look(Newsroom who, String path) {
        who.open(path);
        look(who.page(), path.substring(0, Math.min(path.length(), 60)));
    }

    private void look(Page page, String what) {
        tooWide(page, what).ifPresent(faults::add);
    }
}
