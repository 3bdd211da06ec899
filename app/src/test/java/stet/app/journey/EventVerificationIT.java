package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.tlog.note.KeyRing;
import stet.infra.tlog.note.KeyType;

/** An auditor verifies single events in the browser. */
class EventVerificationIT extends Journey {
    private static final String OTHERS_KEY = KeyRing.generate("example.com/other", KeyType.ED25519, new SecureRandom())
            .current()
            .verifier()
            .toString();

    @Autowired
    private Environment environment;

    @Test
    void an_event_is_verified_step_by_step() {
        long index = record("Verified in the browser", "The mast was raised in 1912. It is oak.");
        Page page = verified(as("otto", sized(320, ColorScheme.DARK)), index);
        assertThat(verdict(page)).hasText(Pattern.compile("Verified: event " + index + " stands in the log .*"));
        page.getByText("Step by step").click();
        assertThat(page.locator("[data-part=steps] li").last()).containsText("is signed with the key");
        assertThat(page.locator("[data-part=leaf]")).containsText("\"index\":" + index);
    }

    @Test
    void an_event_that_was_tampered_with_is_not_verified() {
        long index = record("Tampered with", "The keel was laid in 1911. It is pine.");
        Newsroom otto = as("otto");
        assertThat(verdict(verified(otto, index))).containsText("Verified: event");
        rewrite(index, "a", "b");
        try {
            assertThat(verdict(verified(otto, index)))
                    .hasText(Pattern.compile("Not verified. The event is not what was signed.*"));
            assertThat(verdict(otto.page())).hasClass(Pattern.compile(".*is-wrong.*"));
        } finally {
            rewrite(index, "b", "a");
        }
    }

    @Test
    void a_key_that_was_kept_is_used_until_it_is_forgotten() {
        long index = record("With a key of one's own", "The sail is red. It is flax.");
        Newsroom otto = as("otto");
        Page page = verified(otto, index);
        page.locator("#vkey").fill(OTHERS_KEY);
        otto.press("Keep this key");
        page.reload();
        assertThat(page.locator("#vkey")).hasValue(OTHERS_KEY);
        otto.press("Verify in my browser");
        assertThat(verdict(page)).containsText("Not verified. The checkpoint is not signed with this key.");
        otto.press("Forget the kept key");
        otto.press("Verify in my browser");
        assertThat(verdict(page)).containsText("Verified: event");
    }

    @Test
    void without_scripts_the_page_says_how_to_verify() {
        long index = record("Without scripts", "The anchor is iron. It is old.");
        Newsroom otto = as("otto", withoutScripts());
        otto.open("/audit/" + index);
        assertThat(otto.page().locator("#verify button").first()).isHidden();
        otto.page().getByText("Verify on the command line").click();
        assertThat(otto.page().locator("#by-command pre")).containsText("java -jar stet.jar verify " + index + ".json");
    }

    /** The place in the log of an article that ada takes in. */
    private long record(String title, String text) {
        as("ada").ingest(title, text + " " + title + ".");
        Newsroom otto = as("otto", new NewContextOptions());
        otto.open("/audit?type=article-ingested");
        return Long.parseLong(otto.page().locator(".ledger tbody a").first().innerText());
    }

    private static Page verified(Newsroom otto, long index) {
        otto.open("/audit/" + index);
        otto.press("Verify in my browser");
        return otto.page();
    }

    private static Locator verdict(Page page) {
        return page.locator("[data-part=verdict]");
    }

    /** As the superuser of the database, whom no trigger stops. */
    private void rewrite(long index, String from, String to) {
        TestDatabase database = new TestDatabase(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        JdbcClient.create(database.asSuperuser().dataSource())
                .sql("""
                        set session_replication_role = replica;
                        update recorded_event set payload = jsonb_set(payload, '{language}', '"%2$s"')
                         where arrival = (select arrival from log_entry where log_index = %1$d)""".formatted(index, to))
                .update();
    }
}
