package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.domain.account.Role;

/** Everyone has a page of their own, by forms without a script. */
class ProfileFormsTest extends PageTest {

    @Test
    void times_are_told_in_the_zone_that_somebody_set_and_on_hover_in_utc_too() {
        Visitor kai = as("kai", "Kai Moana", Role.FACT_CHECKER);
        String statement = statement(kai);
        assertThat(kai.get("/profile").says("Your work")).isTrue();
        done(kai.submit(kai.get("/profile"), "/profile", Map.of("zone", "Asia/Kathmandu", "theme", "SYSTEM")));
        String page = open(kai, statement).body();
        assertThat(page).containsPattern("title=\"[^\"]+ GMT\\+05:45 = [^\"]+ UTC\"");
        assertThat(open(ada(), statement).body()).doesNotContain("GMT+05:45");
    }

    @Test
    void the_theme_follows_somebody_to_another_browser() {
        Visitor lea = as("lea", "Lea Stone", Role.FACT_CHECKER);
        done(lea.submit(lea.get("/profile"), "/profile", Map.of("zone", "", "theme", "DARK")));
        Visitor elsewhere = as("lea", "Lea Stone", Role.FACT_CHECKER);
        assertThat(elsewhere.get("/sources").body()).contains("data-theme=\"dark\"");
        elsewhere.submit(elsewhere.get("/sources"), "/theme", Map.of("theme", "light"));
        assertThat(lea.get("/sources").body()).contains("data-theme=\"light\"");
        assertThat(lea.get("/profile").body()).contains("value=\"LIGHT\" selected");
    }

    @Test
    void a_zone_that_has_no_name_is_refused_with_what_was_typed() {
        Visitor ada = ada();
        Visit refused = ada.submit(ada.get("/profile"), "/profile", Map.of("zone", "Zürich", "theme", "SYSTEM"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.says("Choose the time zone from those that have a name"))
                .isTrue();
        assertThat(refused.body()).contains("value=\"Zürich\"");
    }
}
