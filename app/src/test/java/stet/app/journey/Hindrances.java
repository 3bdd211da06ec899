package stet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What would hinder somebody on the pages that were looked at: what axe finds, what is wider than the window, and what is heavy. */
final class Hindrances {
    private static final int PAGE_WEIGHT = 60 * 1024;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final List<String> all = new ArrayList<>();

    List<String> all() {
        return List.copyOf(all);
    }

    /** Opens a page, weighs it and looks at it. */
    void check(Page page, String address) {
        long[] weight = {0};
        // What a page hears as long as it is open has no size before it ends.
        Consumer<Request> scale = request -> weight[0] += request.sizes().responseBodySize;
        page.onRequestFinished(scale);
        Response response = page.navigate(address);
        page.offRequestFinished(scale);
        assertThat(response.headers()).as(address).containsKey("content-security-policy");
        if (weight[0] > PAGE_WEIGHT) all.add(address + " weighs " + weight[0] + " bytes");
        look(page, address);
    }

    void look(Page page, String what) {
        look(page, "html", what);
    }

    void look(Page page, String part, String what) {
        for (Object found : (List<?>) violations(page, part)) all.add(what + ": " + found);
        Journey.tooWide(page, what).ifPresent(all::add);
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
