package stet.app.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;

/**
 * What one person does at their browser, done for them and counted.
 *
 * <p>A key, with or without modifiers held, counts 1; a click counts 1; a paste counts 1, whatever is pasted, and its copying
 * elsewhere is not counted. Words of one's own (a rationale, a reason) count 1 for the whole of them, for they are the same
 * whatever tool takes them; how many letters they have is told beside it. Nothing else counts as such words: what is found in a
 * source is pasted, and what an interface asks to be typed (a letter that chooses something) is a key.
 */
final class Deeds {
    private final Page page;
    private int keys;
    private int clicks;
    private int pastes;
    private int words;
    private int letters;
    private int loads;
    private Duration waited = Duration.ZERO;

    Deeds(Page page) {
        this.page = page;
        page.onLoad(_ -> loads++);
    }

    Page page() {
        return page;
    }

    /** Presses keys one after another. */
    Deeds key(String... names) {
        for (String name : names) page.keyboard().press(name);
        keys += names.length;
        return this;
    }

    Deeds click(Locator what) {
        what.click();
        clicks++;
        return this;
    }

    Deeds paste(String text) {
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        page.keyboard().press("Control+V");
        pastes++;
        return this;
    }

    /** Types words of one's own. */
    Deeds type(String text) {
        page.keyboard().insertText(text);
        words++;
        letters += text.length();
        return this;
    }

    /** Waits for what a person would wait for before they go on. */
    Deeds until(Runnable shown) {
        Instant from = Instant.now();
        shown.run();
        waited = waited.plus(Duration.between(from, Instant.now()));
        return this;
    }

    /** What was done since the last time that this was asked for. */
    Count since() {
        Count count = new Count(keys, clicks, pastes, words, letters, loads, waited);
        keys = clicks = pastes = words = letters = loads = 0;
        waited = Duration.ZERO;
        return count;
    }

    record Count(int keys, int clicks, int pastes, int words, int letters, int loads, Duration waited) {
        static final String HEAD = "%-52s %5s %6s %6s %6s %5s  %s"
                .formatted("", "keys", "clicks", "pastes", "words", "ACTS", "letters, page loads, seconds waited");

        int acts() {
            return keys + clicks + pastes + words;
        }

        Count and(Count other) {
            return new Count(
                    keys + other.keys,
                    clicks + other.clicks,
                    pastes + other.pastes,
                    words + other.words,
                    letters + other.letters,
                    loads + other.loads,
                    waited.plus(other.waited));
        }

        String line(String what) {
            return "%-52s %5d %6d %6d %6d %5d  %d, %d, %.1f"
                    .formatted(what, keys, clicks, pastes, words, acts(), letters, loads, waited.toMillis() / 1_000.0);
        }
    }
}
