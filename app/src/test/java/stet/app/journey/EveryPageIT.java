package stet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every page: readable by everyone, on every screen, in both themes, and light. */
class EveryPageIT extends Journey {
    private static final int PAGE_WEIGHT = 60 * 1024;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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
        List<String> faults = new ArrayList<>();
        for (String path : paths(ada, article)) check(ada.page(), root() + path, faults);
        lookAtForms(ada, article, faults);
        ada.open("/");
        ada.page().locator(".menu > summary").click();
        look(ada.page(), ".masthead", "the open menu", faults); // it covers what stands below
        ada.open("/guide"); // its pictures are more than its weight
        look(ada.page(), "the guide", faults);
        lookAtEveryState(ada, as("ben", options), article, faults);

        Newsroom otto = as("otto", options);
        for (String path : List.of("/audit", "/audit/reviews", "/audit/reviews/new", review(otto)))
            check(otto.page(), root() + path, faults);
        otto.page().locator("#entries summary").first().click();
        look(otto.page(), "a question about to be asked", faults);

        Newsroom root = as("root", options);
        for (String path :
                List.of("/administration/accounts", "/administration/accounts/ada", "/administration/read-models"))
            check(root.page(), root() + path, faults);
        root.press("Fill them again from the log");
        root.page()
                .locator("#rebuild")
                .getByText("every table is as it was before")
                .waitFor();
        look(root.page(), "read models that were rebuilt", faults);
        Page visitor = visitor(options);
        for (String path : List.of("/published", "/published/method", "/published/corrections", "/published/about"))
            check(visitor, root() + path, faults);
        check(visitor, root() + "/login", faults);
        visitor.getByLabel("Account").fill("nobody");
        visitor.getByLabel("Password").fill("nothing");
        visitor.getByText("Sign in").last().click();
        look(visitor, "a refused sign-in", faults);
        assertThat(faults).isEmpty();
    }

    private static void lookAtForms(Newsroom ada, String article, List<String> faults) {
        ada.select(article, 2);
        ada.submit(ada.opened("Propose verdict"), "Propose verdict");
        ada.panel().getByRole(AriaRole.ALERT).waitFor();
        look(ada.page(), "a form with errors", faults);
        ada.page()
                .evaluate(
                        "document.querySelectorAll('main details').forEach(each => { each.name = ''; each.open = true })");
        look(ada.page(), "every form at once", faults);
        ada.page().navigate(article);
        ada.page().keyboard().press("?");
        look(ada.page(), "the help", faults);
        ada.open("/articles/new?sample=true");
        ada.press("Preview statements");
        look(ada.page(), "a preview", faults);
        ada.open("/articles/new");
        ada.press("Preview statements");
        look(ada.page(), "a new article with errors", faults);
    }

    /** A claim on its way through review, stale, verified, and the panel as either of two people sees it. */
    private static void lookAtEveryState(Newsroom ada, Newsroom ben, String article, List<String> faults) {
        ada.select(article, 2);
        ada.attach("https://example.com/" + article.hashCode(), "Another", "Supports", "In 1952.", "The archive");
        ada.propose("Supported", "Both say so.");
        look(ada.page(), "in review by oneself", faults);
        ben.select(article, 2);
        look(ben.page(), "in review by another", faults);
        ben.markVerified();
        look(ben.page(), "verified", faults);
        ada.select(article, 2);
        ada.attach("https://example.net/" + article.hashCode(), "A third", "Refutes", "In 1953.", "A witness");
        look(ada.page(), "stale", faults);
        ada.page().navigate(article + "?only=stale");
        look(ada.page(), "a dimmed text", faults);
        ada.open("/");
        look(ada.page(), "a desk with work on it", faults);
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

    private static void check(Page page, String address, List<String> faults) {
        long[] weight = {0};
        // What a page hears as long as it is open has no size before it ends.
        Consumer<Request> scale = request -> weight[0] += request.sizes().responseBodySize;
        page.onRequestFinished(scale);
        Response response = page.navigate(address);
        page.offRequestFinished(scale);
        assertThat(response.headers()).as(address).containsKey("content-security-policy");
        if (weight[0] > PAGE_WEIGHT) faults.add(address + " weighs " + weight[0] + " bytes");
        look(page, address, faults);
    }

    private static void look(Page page, String what, List<String> faults) {
        look(page, "html", what, faults);
    }

    private static void look(Page page, String part, String what, List<String> faults) {
        for (Object found : (List<?>) violations(page, part)) faults.add(what + ": " + found);
        tooWide(page, what).ifPresent(faults::add);
    }

    /** Asked of axe itself: its builder for Java opens a page of its own and fetches what passed too, in four times the time. */
    private static Object violations(Page page, String part) {
        if ((Boolean) page.evaluate("typeof axe === 'undefined'")) page.evaluate(AxeBuilder.getAxeScript());
        return page.evaluate("""
                async ([part, ...rules]) => {
                    const found = await axe.run(part, { runOnly: rules, resultTypes: ['violations'] })
                    return found.violations.map(each => each.id + ' ' + each.nodes.map(node => node.html))
                }""", Stream.concat(Stream.of(part), RULES.stream()).toList());
    }
}
