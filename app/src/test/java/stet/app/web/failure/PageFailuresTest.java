package stet.app.web.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageFailuresTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(strings = {"25P03", "25P04", "57014"})
    void what_took_too_long_is_told_as_that_and_nobody_is_asked_to_come_back(String state) throws IOException {
        fail(new QueryTimeoutException("Nothing came of it.", new SQLException("Too long.", state)));
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getHeader("Retry-After")).isNull();
        assertThat((String) request.getAttribute(PageFailures.SENTENCE)).contains("nothing was changed");
    }

    @Test
    void a_database_that_is_away_is_told_as_that() throws IOException {
        fail(new IllegalStateException(new SQLException("The connection is lost.", "08006")));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
    }

    @Test
    void a_fault_of_stet_s_own_stays_one() {
        RuntimeException fault = new IllegalStateException("a fault");
        assertThatThrownBy(() -> fail(fault)).isSameAs(fault);
    }

    private void fail(RuntimeException failure) throws IOException {
        new PageFailures().failed(failure, request, response);
    }
}
