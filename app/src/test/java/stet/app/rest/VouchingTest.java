package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.app.rest.Api.Answer;

/** What the API shows of those who vouch for the log. */
class VouchingTest extends RestTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_log_without_witnesses_says_so() {
        Answer answer = otto().get("/api/v1/audit/witnesses");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEmpty();
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
        Answer reply = otto().get("/api/v1/audit/timestamps/1000000");
        assertThat(reply.body()).isEqualTo("abc");
        assertThat(reply.header("Content-Type")).isEqualTo("application/timestamp-reply");
        assertThat(reply.header("Content-Disposition")).contains("1000000.tsr");
        Answer text = otto().get("/api/v1/audit/timestamps/1000000/text");
        assertThat(text.body()).isEqualTo("café\n1000000\n");
        assertThat(text.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    }
}
