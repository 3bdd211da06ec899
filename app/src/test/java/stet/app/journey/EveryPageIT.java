package stet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every page: readable by everyone, on every screen, in both themes, and light. */
class EveryPageIT extends Journey {
    @Test
    void nothing_hinders_anyone_on_any_page_in_light_and_wide() {
        inspect(sized(1280, ColorScheme.LIGHT));
    }

    @Test
    void nothing_hinders_anyone_on_any_page_in_dark_and_narrow() {
        inspect(sized(320, ColorScheme.DARK));
    }

    private void inspect(NewContextOptions options) {
        Newsroom ada = as("ada", options);
        String title = "On every screen " + options.viewportSize.get().width;
        String article = ada.ingest(title, """
                On every screen

                The dam at Lund was finished in 1952. It holds 3.5 million cubic metres. Engineers are proud of it. So said
                %s.""".formatted(title));
        ada.select(article, 2);
        ada.flag();
        ada.attach(
                "https://example.org/dam" + title.hashCode(),
                "The dam's book",
                "Supports",
                "Finished 1952.",
                "The builders");
        Hindrances faults = new Hindrances();
        for (String path : paths(ada, article)) faults.check(ada.page(), root() + path);
        lookAtForms(ada, article, faults);
        ada.open("/");
        ada.page().locator(".menu > summary").click();
        faults.look(ada.page(), ".masthead", "the open menu"); // it covers what stands below
        ada.open("/guide"); // its pictures are more than its weight
        faults.look(ada.page(), "the guide");
        lookAtEveryState(ada, as("ben", options), article, faults);

        Newsroom otto = as("otto", options);
        for (String path : List.of("/audit", "/audit/reviews", "/audit/reviews/new", review(otto)))
            faults.check(otto.page(), root() + path);
        otto.page().locator("#entries summary").first().click();
        faults.look(otto.page(), "a question about to be asked");

        Newsroom root = as("root", options);
        for (String path :
                List.of("/administration/accounts", "/administration/accounts/ada", "/administration/read-models"))
            faults.check(root.page(), root() + path);
        root.press("Fill them again from the log");
        root.page()
                .locator("#rebuild")
                .getByText("every table is as it was before")
                .waitFor();
        faults.look(root.page(), "read models that were rebuilt");
        Page visitor = visitor(options);
        for (String path : List.of("/published", "/published/method", "/published/corrections", "/published/about"))
            faults.check(visitor, root() + path);
        faults.check(visitor, root() + "/login");
        visitor.getByLabel("Account").fill("nobody");
        visitor.getByLabel("Password").fill("nothing");
        visitor.getByText("Sign in").last().click();
        faults.look(visitor, "a refused sign-in");
        assertThat(faults.all()).isEmpty();
    }

    private static void lookAtForms(Newsroom ada, String article, Hindrances faults) {
        ada.select(article, 2);
        ada.submit(ada.opened("Propose verdict"), "Propose verdict");
        ada.panel().getByRole(AriaRole.ALERT).waitFor();
        faults.look(ada.page(), "a form with errors");
        ada.page()
                .evaluate(
                        "document.querySelectorAll('main details').forEach(each => { each.name = ''; each.open = true })");
        faults.look(ada.page(), "every form at once");
        ada.page().navigate(article);
        ada.page().keyboard().press("?");
        faults.look(ada.page(), "the help");
        ada.open("/articles/new?sample=true");
        ada.press("Preview statements");
        faults.look(ada.page(), "a preview");
        ada.open("/articles/new");
        ada.press("Preview statements");
        faults.look(ada.page(), "a new article with errors");
    }

    /** A claim on its way through review, stale, verified, and the panel as either of two people sees it. */
    private static void lookAtEveryState(Newsroom ada, Newsroom ben, String article, Hindrances faults) {
        ada.select(article, 2);
        ada.attach("https://example.com/" + article.hashCode(), "Another", "Supports", "In 1952.", "The archive");
        ada.propose("Supported", "Both say so.");
        faults.look(ada.page(), "in review by oneself");
        ben.select(article, 2);
        faults.look(ben.page(), "in review by another");
        ben.markVerified();
        faults.look(ben.page(), "verified");
        ada.select(article, 2);
        ada.attach("https://example.net/" + article.hashCode(), "A third", "Refutes", "In 1953.", "A witness");
        faults.look(ada.page(), "stale");
        ada.page().navigate(article + "?only=stale");
        faults.look(ada.page(), "a dimmed text");
        ada.open("/");
        faults.look(ada.page(), "a desk with work on it");
    }

    /** The address of a review with a question in it. */
    private static String review(Newsroom otto) {
        otto.open("/audit");
        otto.page().getByText(Pattern.compile("^Review entries")).click();
        otto.field("Title").fill("Everything so far");
        otto.press("Open review");
        Locator entry = otto.page().locator("#entries > li").first();
        entry.locator("summary").click();
        entry.getByLabel("Note").fill("Who asked for this?");
        otto.press("Question entry");
        assertThat(entry.locator(".found").textContent()).contains("Who asked for this?");
        entry.locator("summary").click();
        return otto.page().url().substring(otto.root().length()).replaceFirst("[?#].*", "");
    }

    private static List<String> paths(Newsroom ada, String article) {
        String own = article.substring(ada.root().length());
        String source = ada.panel().locator("a[href^='/sources/']").first().getAttribute("href");
        return List.of(
                "/",
                own,
                own + "?statement=" + statement(ada),
                own + "/changes",
                own + "?asOf=" + Instant.now(),
                "/?asOf=" + Instant.now(),
                "/articles?asOf=" + Instant.now(),
                "/queue/unassigned?asOf=" + Instant.now(),
                source + "?asOf=" + Instant.now(),
                own + "/divide?statement=" + statement(ada),
                "/statements/" + statement(ada) + "/links",
                "/contradictions",
                own + "/fixes",
                own + "/publication",
                own + "/author-links",
                "/newsroom/description",
                own + "/what-if",
                own + "/revise",
                own + "/revisions",
                own + "/revisions/1",
                "/newsroom",
                "/concerns",
                "/profile",
                "/profile/mails",
                "/profile/confirm-mail-address?token=none",
                "/work",
                "/work/hand-over",
                "/articles",
                "/articles?query=nothing+is+called+like+this",
                "/articles/new",
                "/search",
                "/search?query=",
                "/search?query=opened",
                "/search?query=nothing+is+called+like+this",
                "/sources",
                "/sources/new",
                "/sources/seal-source",
                source,
                "/audit",
                "/audit/1",
                "/audit?article=17",
                "/account",
                "/api-docs",
                "/problems",
                "/no-such-page",
                "/articles/00000000-0000-0000-0000-000000000000");
    }

    private static String statement(Newsroom ada) {
        String link = ada.panel().locator("a[data-copies]").getAttribute("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
