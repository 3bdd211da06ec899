package stet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a text of 1,200 statements feels in Chromium, printed as a table; what is asked here is only that work was done. */
class PaceIT extends Journey {
    private static final int STATEMENTS = 1_200;
    private static final String LISTEN = """
            window.blocks = [];
            new PerformanceObserver(list => list.getEntries().forEach(each => blocks.push(each.duration)))
                .observe({ type: 'longtask', buffered: true })""";

    @Test
    void a_long_text_is_loaded_scrolled_selected_and_walked() {
        Newsroom ada = as("ada");
        String article = ada.ingest("How it feels", IntStream.rangeClosed(1, STATEMENTS)
                .mapToObj("In the year %d they built one more mile of the road. "::formatted)
                .collect(Collectors.joining())
                .replaceAll("(([^.]*\\\\. ){6})", "$1\\n\\n"));
        Page page = ada.page();
        page.addInitScript(LISTEN);
        CDPSession browser = page.context().newCDPSession(page);

        slow(browser, 4);
        page.navigate(article);
        page.waitForTimeout(1_000);
        tell("load, 4 times slower", page);
        slow(browser, 1);
        page.locator("#s600 > a").first().click();
        assertThat(ada.panel().textContent()).contains("600");
        tell("selecting", page);
        page.evaluate("new Promise(done => { let y = 0; const go = () => (scrollTo(0, y += 400), "
                + "y < document.body.scrollHeight ? requestAnimationFrame(go) : done()); go() })");
        tell("scrolling", page);
        page.locator("#s1000 > a").first().click();
        for (int at = 0; at < 60; at++) {
            page.keyboard().down("j");
            page.waitForTimeout(33);
        }
        page.keyboard().up("j");
        assertThat(page.url()).endsWith("#s1060");
        tell("walking with a held key", page);
        hurried();
    }

    private static void slow(CDPSession browser, int rate) {
        JsonObject how = new JsonObject();
        how.addProperty("rate", rate);
        browser.send("Emulation.setCPUThrottlingRate", how);
    }

    /** Prints what blocked the main thread for longer than 50 ms since the last time, and by how much it did. */
    private static void tell(String what, Page page) {
        Map<?, ?> found = (Map<?, ?>) page.evaluate("""
                () => {
                    const all = blocks.splice(0)
                    return {
                        longest: Math.round(Math.max(0, ...all)),
                        blocked: Math.round(all.reduce((sum, each) => sum + each - 50, 0)),
                        frames: all.length
                    }
                }""");
        System.out.printf(
                "PACE %-26s longest %4s ms, blocked %4s ms, frames over 50 ms: %s%n",
                what, found.get("longest"), found.get("blocked"), found.get("frames"));
    }
}
