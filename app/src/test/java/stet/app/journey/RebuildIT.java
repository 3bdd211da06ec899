package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator has the read models filled anew. */
class RebuildIT extends Journey {
    /** Who has it, rebuilds. */
    private static final String LOCK = "x'5374657452656264'::bigint";

    private static final Duration IN_TIME = Duration.ofSeconds(20);

    @Autowired
    DataSource database;

    @Test
    void the_page_shows_by_itself_how_far_a_rebuild_is() throws SQLException {
        as("ada").ingest("The weir that is read again", "The weir was built in 1840. It is 3 m high.");
        Newsroom root = as("root");
        Page page = root.page();
        Locator rebuild = askWhileOneMustWait(root);
        assertThat(rebuild)
                .containsText(
                        "every table is as it was before", new ContainsTextOptions().setTimeout(IN_TIME.toMillis()));
        assertThat(page.locator("#announcer")).containsText("every table is as it was before");
        assertThat(rebuild).containsText("Go back to the version before");
    }

    @Test
    void without_scripts_one_looks_again() throws SQLException {
        Newsroom root = as("root", withoutScripts());
        Locator rebuild = askWhileOneMustWait(root);
        Awaitility.await().pollInSameThread().atMost(IN_TIME).until(() -> {
            Locator again = rebuild.locator("a.button");
            if (again.isVisible()) again.click();
            return rebuild.textContent().contains("every table is as it was before");
        });
    }

    /** Asks for a rebuild, which waits for as long as that takes, and gives where the page shows how far it is. */
    private Locator askWhileOneMustWait(Newsroom root) throws SQLException {
        root.open("/administration/read-models");
        Locator rebuild = root.page().locator("#rebuild");
        try (Connection other = database.getConnection();
                Statement sql = other.createStatement()) {
            sql.execute("select pg_advisory_lock(%s)".formatted(LOCK));
            root.press("Fill them again from the log");
            assertThat(rebuild).containsText("Waiting for a process to begin");
            assertThat(rebuild.getByRole(AriaRole.BUTTON)).hasCount(0);
            sql.execute("select pg_advisory_unlock(%s)".formatted(LOCK));
        }
        return rebuild;
    }
}
