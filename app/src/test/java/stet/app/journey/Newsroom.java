package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What people do in Stet, in their words, with or without scripts. */
record Newsroom(Page page, String root) {

    void signIn(String id, String password) {
        page.navigate(root + "/login");
        page.getByLabel("Account").fill(id);
        page.getByLabel("Password").fill(password);
        press("Sign in");
        assertThat(page).hasTitle(Pattern.compile("^Desk.*"));
    }

    void open(String path) {
        page.navigate(root + path);
    }

    /** Pastes an article, looks at how it is split, and takes it in; gives its address. */
    String ingest(String title, String text) {
        open("/articles/new");
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Text").setExact(true))
                .fill(text);
        field("Title").fill(title);
        press("Preview statements");
        assertThat(page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(".*statements?$"))))
                .isVisible();
        press("Ingest article");
        assertThat(page.locator("h1")).containsText(title.strip().substring(0, 10));
        return page.url().replaceFirst("[?#].*", "");
    }

    /** Selects a statement by its place in the article. */
    void select(String article, int position) {
        page.navigate(article);
        Locator statement = page.locator("#s" + position + " > a").first();
        statement.focus();
        statement.press("Enter");
        assertThat(page.locator("#s" + position)).hasClass(Pattern.compile(".*is-selected.*"));
        assertThat(panel()).containsText(position + " of ");
    }

    void flag() {
        act("Flag claim");
        settled("Flagged");
    }

    void attach(String address, String title, String stance, String excerpt, String origin) {
        Locator form = opened("Attach source");
        form.getByLabel("Web address").fill(address);
        form.getByLabel("Title", exactly()).fill(title);
        form.getByLabel(stance).check();
        form.getByLabel("Excerpt").fill(excerpt);
        form.getByLabel("Where it stands").fill("paragraph 2");
        form.getByLabel("Origin").fill(origin);
        submit(form, "Attach source");
        assertThat(panel()).containsText(excerpt);
    }

    void propose(String verdict, String rationale) {
        propose(verdict, rationale, "In review");
    }

    /** Proposes a verdict, which leaves the statement with this status. */
    void propose(String verdict, String rationale, String status) {
        Locator form = opened("Propose verdict");
        form.getByLabel(verdict, exactly()).check();
        form.getByLabel("Rationale").fill(rationale);
        submit(form, "Propose verdict");
        settled(status);
    }

    void markVerified() {
        act("Mark verified");
        settled("Verified");
    }

    /** Opens an act's form and sends it as it is. */
    void act(String words) {
        submit(opened(words), words);
    }

    /** The form of an act, opened. */
    Locator opened(String words) {
        Locator act = panel().locator(
                        "details",
                        new Locator.LocatorOptions()
                                .setHas(page.locator("summary", new Page.LocatorOptions().setHasText(words))));
        if (act.getAttribute("open") == null) act.locator("summary").first().click();
        return act.locator("form");
    }

    void submit(Locator form, String words) {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .last()
                .click();
    }

    /** From now on, what asks for such an address waits until a test lets it go on. */
    List<Route> hold(String part) {
        return hold(address -> address.contains(part));
    }

    List<Route> hold(Predicate<String> which) {
        List<Route> held = new ArrayList<>();
        page.route(which, held::add);
        return held;
    }

    void settled(String status) {
        assertThat(page.locator("#panel-title")).hasText(Pattern.compile("\\s*" + status + "\\s*"));
    }

    Locator panel() {
        return page.locator("#panel");
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
