package stet.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerMapping;
import stet.app.problem.RefusedRequest;
import stet.infra.desk.Channel;
import stet.infra.desk.Streams;
import stet.infra.family.AllFamilies;

class CommandRequestsTest {
    private static final Map<String, String> STATEMENT = Map.of("statement", "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11");

    @Test
    void where_a_version_is_wanted_a_command_without_one_is_refused() {
        MockHttpServletRequest request = request("/api/v1/statements/x/flag-claim", STATEMENT);
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(() -> requests(true).of(request))
                .satisfies(refused -> assertThat(refused.refusal().status()).isEqualTo(428));
        assertThat(requests(false).of(request).expectedVersion()).isNull();
        request.addHeader("If-Match", "\"3\"");
        assertThat(requests(true).of(request).expectedVersion()).isEqualTo(3);
    }

    @Test
    void what_makes_something_new_needs_no_version() {
        assertThat(requests(true).of(request("/api/v1/articles", Map.of())).expectedVersion())
                .isNull();
    }

    @Test
    void what_has_no_version_is_not_asked_for_one() {
        MockHttpServletRequest request =
                request("/api/v1/administration/readers/audit/set-event-aside", Map.of("reader", "audit"));
        assertThat(requests(true).unversioned(request).expectedVersion()).isNull();
        assertThat(requests(true).unversioned(request).channel()).isEqualTo(Channel.API);
    }

    @Test
    void a_page_s_command_comes_through_the_web_whatever_its_headers() {
        MockHttpServletRequest request = request("/statements/x/flag-claim", STATEMENT);
        request.addHeader("If-Match", "nonsense");
        assertThat(requests(true).of(request).channel()).isEqualTo(Channel.WEB);
        assertThat(requests(true).of(request("/api/v1/articles", Map.of())).channel())
                .isEqualTo(Channel.API);
    }

    private static CommandRequests requests(boolean requireIfMatch) {
        return new CommandRequests(
                new ApiSettings(requireIfMatch, DataSize.ofMegabytes(1)), AllFamilies.together(), mock(Streams.class));
    }

    private static MockHttpServletRequest request(String path, Map<String, String> variables) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
        return request;
    }
}
