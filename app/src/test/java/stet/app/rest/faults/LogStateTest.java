package stet.app.rest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import stet.infra.engine.sequence.Sequencer;
import stet.infra.tlog.VerifyCommand;

/** Whoever looks at Stet learns how its log is doing, and an administrator has it checked again. */
class LogStateTest extends RestTest {
    private static final String SENTENCE = "Event 3 of the log is not as it was recorded.";
    private static final String RECHECK = "/api/v1/administration/recheck-log";

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Sequencer sequencer;

    private void alarm(boolean stopsWork) {
        jdbc.sql("insert into log_alarm (sentence, stops_work) values (:sentence, :stops)")
                .param("sentence", SENTENCE)
                .param("stops", stopsWork)
                .update();
    }

    @BeforeEach
    void everyone_has_tokens_before_anything_is_wrong() {
        ada();
        otto();
        root("root");
    }

    @AfterEach
    void all_is_well_again() {
        assertThat(root("root").post(RECHECK, "{}").json().get("alarms")).isEmpty();
    }

    @Test
    void the_state_says_how_far_the_log_is_signed_and_that_all_is_well() {
        long index = Long.parseLong(ingest(ada()).header("Stet-Log-Index"));
        Answer state = await().until(
                        () -> otto().get("/api/v1/audit/state"),
                        answer -> answer.json().at("/checkpoint/size").asLong() > index);
        assertThat(state.json().get("takesWork").asBoolean()).isTrue();
        assertThat(state.json().get("alarms")).isEmpty();
        assertThat(state.json().at("/checkpoint/root").asString()).hasSize(44);
        assertThat(auditPage("otto", Role.AUDITOR))
                .contains("Verification key", "less than a minute ago", "/audit/stet.bundle")
                .doesNotContain("role=\"alert\"", "Check the log again");
    }

    @Test
    void an_alarm_that_stops_work_is_told_everywhere_until_an_administrator_has_the_log_checked() {
        String statement = statement();
        alarm(true);
        assertThat(anyone().get("/actuator/health").status()).isEqualTo(503);
        assertThat(otto().get("/api/v1/audit/state")
                        .json()
                        .at("/alarms/0/sentence")
                        .asString())
                .isEqualTo(SENTENCE);
        refused(ada().post(statement + "/flag-claim", "{}"), 503, "log-broken");
        assertThat(auditPage("otto", Role.AUDITOR)).contains("role=\"alert\"", SENTENCE, "Tell an administrator");
        refused(otto().post(RECHECK, "{}"), 403, "role-missing");

        Answer rechecked = root("root").post(RECHECK, "{}");

        assertThat(rechecked.json().get("takesWork").asBoolean()).isTrue();
        assertThat(anyone().get("/actuator/health").value("status")).isEqualTo("UP");
        done(ada().post(statement + "/flag-claim", "{}"));
    }

    @Test
    void who_trusts_the_key_from_before_follows_the_log_across_its_change(@TempDir Path folder) throws IOException {
        ingest(ada());
        String before = await().until(() -> otto().get("/api/v1/audit/checkpoint"), answer -> answer.status() == 200)
                .body();
        String old = otto().get("/api/v1/audit/vkey").body().lines().findFirst().orElseThrow();
        String next =
                root("root").post("/api/v1/administration/rotate-log-key", "{}").value("vkey");
        long index = Long.parseLong(ingest(ada()).header("Stet-Log-Index"));
        await().until(() ->
                otto().get("/api/v1/audit/events/" + index + "/proof").status() == 200);

        Path kept = Files.writeString(folder.resolve("kept"), before);
        Path bundle = Files.writeString(
                folder.resolve("bundle"), otto().get("/api/v1/audit/export").body());
        String bearer = otto().headers().get("Authorization");
        Path token = Files.writeString(folder.resolve("token"), bearer.replaceFirst("Bearer ", ""));

        assertThat(otto().get("/api/v1/audit/handovers").body()).contains("\nsuccessor " + next + "\n");
        assertThat(VerifyCommand.run(List.of(bundle.toString(), "--vkey", old))).isZero();
        List<String> live = List.of("--live", root(), "--once", "--vkey", old);
        assertThat(VerifyCommand.run(Stream.concat(
                                live.stream(), Stream.of("--kept", kept.toString(), "--token-file", token.toString()))
                        .toList()))
                .isZero();
        assertThat(kept).content().isNotEqualTo(before);
    }

    @Test
    void an_administrator_changes_the_key_and_nobody_does_while_there_is_an_alarm() {
        ingest(ada());
        await().until(() -> otto().get("/api/v1/audit/checkpoint").status() == 200);
        refused(otto().post("/api/v1/administration/rotate-log-key", "{}"), 403, "role-missing");

        int keys = (int) otto().get("/api/v1/audit/vkey").body().lines().count();
        String vkey =
                root("root").post("/api/v1/administration/rotate-log-key", "{}").value("vkey");

        assertThat(otto().get("/api/v1/audit/vkey").body())
                .startsWith(vkey + "\n")
                .hasLineCount(keys + 1);
        alarm(false);
        refused(root("root").post("/api/v1/administration/rotate-log-key", "{}"), 409, "key-not-rotated");
    }

    @Test
    void an_alarm_while_work_goes_on_is_told_too() {
        alarm(false);
        Answer health = anyone().get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.value("status")).isEqualTo("IMPAIRED");
        ingest(ada());
    }

    @Test
    void a_log_that_comes_behind_is_told_everywhere_until_it_has_caught_up() {
        String statement = statement();
        Browser auditor = signedIn("otto", Role.AUDITOR);
        sequencer.stop();
        try {
            Answer taken = ada().post(statement + "/flag-claim", "{}");
            assertThat(taken.status()).isEqualTo(202);
            await().atMost(A_WHILE).until(() -> anyone().get("/actuator/health").value("status"), "IMPAIRED"::equals);
            assertThat(otto().get("/api/v1/audit/state").json().get("late").asBoolean())
                    .isTrue();
            assertThat(auditor.get("/audit").body())
                    .contains(
                            "1 event waits</b> for its place in the log",
                            "No running Stet writes the log at the moment");
        } finally {
            sequencer.start();
        }
        await().until(() -> anyone().get("/actuator/health").value("status"), "UP"::equals);
        assertThat(auditPage("otto", Role.AUDITOR)).doesNotContain("place in the log");
    }

    @Test
    void an_administrator_has_the_log_checked_again_on_its_page() {
        alarm(true);
        Browser root = signedIn("root", Role.ADMINISTRATOR);
        Answer page = root.get("/audit");
        assertThat(page.body()).contains("The log is not what was signed", "Check the log again");
        Answer done = root.post("/audit/recheck", Map.of(), Browser.csrf(page));
        assertThat(done.status()).isEqualTo(303);
        assertThat(root.get("/audit").body())
                .contains("The log was checked again. Every event is as it was signed.")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void pages_hand_out_what_the_log_is_verified_with() {
        ingest(ada());
        Browser otto = signedIn("otto", Role.AUDITOR);
        await().until(() -> otto.get("/audit/0/proof").status() == 200);
        assertThat(otto.get("/audit/0/leaf").body()).startsWith("{\"at\":");
        assertThat(otto.get("/audit/stet.bundle").body())
                .startsWith("stet-bundle/v1\n")
                .endsWith("end\n");
        assertThat(otto.get("/audit/999999999/proof").status()).isEqualTo(404);
        assertThat(otto.get("/audit/999999999/leaf").status()).isEqualTo(404);
    }

    private String auditPage(String id, Role role) {
        return signedIn(id, role).get("/audit").body();
    }

    private Browser signedIn(String id, Role role) {
        open(person(id, id, role));
        Browser browser = new Browser(root());
        browser.signIn(id, PASSWORD);
        return browser;
    }
}
