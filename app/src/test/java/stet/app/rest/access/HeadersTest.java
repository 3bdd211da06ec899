package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;

class HeadersTest extends RestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/api/v1/me",
                "/api/nothing",
                "/openapi.json",
                "/actuator/health",
                "/favicon.svg",
                "/a;b",
                "/api/v1/x;y",
                "/a%2Fb"
            })
    void every_answer_keeps_the_browser_from_doing_harm(String path) {
        Answer answer = anyone().get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .as(answer.status() + " " + answer.body())
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
    }

    @Test
    void a_harmless_request_id_is_kept_and_another_replaced() {
        assertThat(anyone().with("X-Request-Id", "Run_7.a-b").get("/login").header("X-Request-Id"))
                .isEqualTo("Run_7.a-b");
        for (String harmful : new String[] {"a b", "x".repeat(65), "<script>", "a\"b"})
            assertThat(anyone().with("X-Request-Id", harmful).get("/login").header("X-Request-Id"))
                    .matches("[0-9a-f-]{36}");
    }
}
