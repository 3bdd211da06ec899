package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.domain.account.Role;
import tools.jackson.databind.JsonNode;

/** What somebody has of their own, over REST. */
class ProfileOverRestTest extends RestTest {
    private static final String SET = "/api/v1/me/set-settings";

    @Test
    void settings_are_told_as_they_were_set() {
        Api nora = as(person("nora", "Nora Lund", Role.FACT_CHECKER));
        JsonNode before = nora.get("/api/v1/me/profile").json();
        assertThat(before.at("/settings/zone").isNull()).isTrue();
        assertThat(before.at("/settings/theme").asString()).isEqualTo("SYSTEM");
        assertThat(before.at("/figures/signedOff/inAll").asInt()).isZero();
        done(nora.post(SET, "{\"zone\": \"Europe/Zurich\", \"theme\": \"DARK\"}"));
        JsonNode after = nora.get("/api/v1/me/profile").json();
        assertThat(after.at("/settings/zone").asString()).isEqualTo("Europe/Zurich");
        assertThat(after.at("/settings/theme").asString()).isEqualTo("DARK");
        done(nora.post(SET, "{}"));
        assertThat(nora.get("/api/v1/me/profile").json().get("settings")).isEqualTo(before.get("settings"));
    }

    @Test
    void what_is_no_choice_is_refused() {
        refused(ada().post(SET, "{\"zone\": \"Mars/Olympus\"}"), 422, "choice-unknown");
        refused(ada().post(SET, "{\"theme\": \"PINK\"}"), 422, "choice-unknown");
    }
}
