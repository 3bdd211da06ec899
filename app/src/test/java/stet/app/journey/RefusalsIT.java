package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people meet when Stet refuses something: a sentence beside the field, and everything that they typed. */
class RefusalsIT extends Journey {

    @Test
    void a_verdict_without_its_second_origin_is_refused_beside_the_field_with_everything_typed() {
        Newsroom ada = as("ada");
        String article = ada.ingest("One origin only", "The mill burnt down in 1904. Nobody was hurt.");
        ada.select(article, 1);
        ada.flag();
        ada.attach("https://example.org/mill", "The mill", "Refutes", "It burnt in 1905.", "Parish book");
        Locator form = ada.opened("Propose verdict");
        form.getByLabel("Refuted").check();
        form.getByLabel("Rationale").fill("The parish book says 1905.");
        ada.submit(form, "Propose verdict");

        assertThat(ada.panel().getByRole(AriaRole.ALERT)).containsText("one origin");
        Locator again = ada.opened("Propose verdict");
        assertThat(again.getByLabel("Rationale")).hasValue("The parish book says 1905.");
        assertThat(again.getByLabel("Refuted")).isChecked();
        again.getByLabel("Why one origin is enough").fill("It is the primary record.");
        ada.submit(again, "Propose verdict");
        ada.settled("In review");
    }

    @Test
    void the_same_text_is_refused_and_can_be_taken_in_anyway() {
        Newsroom ada = as("ada");
        String text = "Twice told tales are rarely better. This one is told twice.";
        ada.ingest("First telling of it", text);
        ada.open("/articles/new");
        ada.field("Text").fill(text);
        ada.field("Title").fill("Second telling of it");
        ada.press("Ingest article");
        assertThat(ada.page()).hasTitle(Pattern.compile("^Error: .*"));
        assertThat(ada.page().locator("main")).containsText("First telling of it");
        assertThat(ada.field("Title")).hasValue("Second telling of it");
        ada.press("Ingest anyway");
        assertThat(ada.page().locator("h1")).containsText("Second telling of it");
    }

    @Test
    void a_file_that_is_not_utf8_is_refused_and_the_rest_of_the_form_is_kept() {
        Newsroom ada = as("ada");
        ada.open("/articles/new");
        ada.field("Title").fill("From a file");
        ada.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("old.txt", "text/plain", new byte[] {'c', 'a', 'f', (byte) 0xe9, '.'}));
        ada.press("Preview statements");
        assertThat(ada.page()).hasTitle(Pattern.compile("^Error: .*"));
        assertThat(ada.page().locator("main")).containsText("UTF-8");
        assertThat(ada.field("Title")).hasValue("From a file");
    }

    @Test
    void who_changes_what_someone_else_changed_meanwhile_sees_it_and_keeps_what_was_typed() {
        Newsroom ada = as("ada");
        String article = ada.ingest("Two at once", "The tower is 90 m high. It leans.");
        ada.select(article, 1);
        Newsroom ben = as("ben");
        ben.select(article, 1);
        Locator form = ada.opened("Dismiss");
        form.getByLabel("Reason").fill("Nobody minds the height.");
        ben.flag();

        form.getByRole(AriaRole.RADIO).first().check();
        ada.submit(form, "Dismiss");
        assertThat(ada.panel()).containsText("changed");
        assertThat(ada.opened("Dismiss").getByLabel("Reason")).hasValue("Nobody minds the height.");
        ada.settled("Flagged");
    }
}
