package stet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for every page: readable by everyone, on every screen, in both themes, and light. */
class EveryPageIT extends Journey {
    private static final int PAGE_WEIGHT = 60 * 1024;

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
        String selected = article + "?statement=" + statement(ada);
        for (String path : paths(ada, article)) check(ada.page(), root() + path, faults);

        ada.page().navigate(selected);
        ada.submit(ada.opened("Propose verdict"), "Propose verdict");
        ada.panel().getByRole(AriaRole.ALERT).waitFor();
        look(ada.page(), "a form with errors", faults);

        Newsroom root = as("root", options);
        for (String path : List.of("/administration/accounts", "/administration/read-models"))
            check(root.page(), root() + path, faults);
        check(visitor(options), root() + "/login", faults);
        assertThat(faults).isEmpty();
    }

    private static List<String> paths(Newsroom ada, String article) {
        String own = article.substring(ada.root().length());
        String source = ada.panel().locator("a[href^='/sources/']").first().getAttribute("href");
        return List.of(
                "/",
                own,
                own + "?statement=" + statement(ada),
                "/articles",
                "/articles/new",
                "/sources",
                "/sources/new",
                source,
                "/audit",
                "/audit/1",
                "/account",
                "/no-such-page",
                "/articles/00000000-0000-0000-0000-000000000000");
    }

    private static String statement(Newsroom ada) {
        String link = ada.panel().locator("a[data-copies]").getAttribute("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void check(Page page, String address, List<String> faults) {
        long[] weight = {0};
        Consumer<Response> scale = response -> weight[0] += response.request().sizes().responseBodySize;
        page.onResponse(scale);
        Response response = page.navigate(address);
        page.offResponse(scale);
        assertThat(response.headers()).as(address).containsKey("content-security-policy");
        if (weight[0] > PAGE_WEIGHT) faults.add(address + " weighs " + weight[0] + " bytes");
        look(page, address, faults);
    }

    private static void look(Page page, String what, List<String> faults) {
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .forEach(rule -> faults.add(what + ": " + rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList()));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) overflow).intValue() > 0) faults.add(what + " is wider than its window by " + overflow);
    }
}
