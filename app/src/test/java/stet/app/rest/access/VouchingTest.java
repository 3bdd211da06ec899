package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import stet.infra.witness.Timestamps;
import stet.infra.witness.TimestampsByHand;

/** What the API shows of those who vouch for the log. */
class VouchingTest extends RestTest {

    private static final String STATE = "/api/v1/audit/timestamps/state";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Timestamps timestamps;

    @Test
    void a_log_without_witnesses_says_so() {
        Answer answer = otto().get("/api/v1/audit/witnesses");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEmpty();
    }

    @Test
    void an_authority_that_gives_no_timestamps_is_told_where_they_are_shown() {
        ingest(ada());
        await().until(() -> otto().get("/api/v1/audit/checkpoint").status() == 200);
        assertThat(otto().get(STATE).json().get("trouble").isNull()).isTrue();
        TimestampsByHand.trouble(timestamps, "The time-stamping authority answered 503.");
        try {
            assertThat(otto().get(STATE).value("trouble")).isEqualTo("The time-stamping authority answered 503.");
            assertThat(auditPage()).contains("The time-stamping authority answered 503.");
        } finally {
            TimestampsByHand.pass(timestamps);
        }
        assertThat(auditPage()).doesNotContain("The time-stamping authority answered 503.");
    }

    private String auditPage() {
        open(person("otto", "Otto Brandt", Role.AUDITOR));
        Browser otto = new Browser(root());
        otto.signIn("otto", PASSWORD);
        return otto.get("/audit").body();
    }

    @Test
    void a_timestamp_is_handed_out_with_what_was_stamped() {
        for (int size : new int[] {1_000_000, 1_000_001})
            jdbc.sql("insert into timestamp_token (size, text, reply, stamped_at, received_at)"
                            + " values (?, ?, 'abc', '2026-01-02T03:04:05Z', now())")
                    .params(size, "café\n" + size + "\n")
                    .update();
        Answer list = otto().get("/api/v1/audit/timestamps");
        assertThat(list.json()).hasSize(2);
        assertThat(list.json().get(0).toString()).isEqualTo("{\"size\":1000001,\"at\":\"2026-01-02T03:04:05Z\"}");
        assertThat(otto().get("/api/v1/audit/timestamps?before=1000001").json()).hasSize(1);
        assertThat(otto().get(STATE).json().get("newest")).isEqualTo(list.json().get(0));
        Answer reply = otto().get("/api/v1/audit/timestamps/1000000");
        assertThat(reply.body()).isEqualTo("abc");
        assertThat(reply.header("Content-Type")).isEqualTo("application/timestamp-reply");
        assertThat(reply.header("Content-Disposition")).contains("1000000.tsr");
        Answer text = otto().get("/api/v1/audit/timestamps/1000000/text");
        assertThat(text.body()).isEqualTo("café\n1000000\n");
        assertThat(text.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    }
}
