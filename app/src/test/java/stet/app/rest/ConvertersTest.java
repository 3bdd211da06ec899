package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import stet.app.rest.Api.Answer;

/** The API reads JSON alone, whatever form a library could read besides. */
class ConvertersTest extends RestTest {

    @Autowired
    private RequestMappingHandlerAdapter requestMappingHandlerAdapter;

    @Test
    void no_library_brings_a_form_of_its_own() {
        assertThat(requestMappingHandlerAdapter.getMessageConverters())
                .extracting(Object::getClass)
                .map(Class.class::cast)
                .containsExactly(
                        ByteArrayHttpMessageConverter.class,
                        StringHttpMessageConverter.class,
                        ResourceHttpMessageConverter.class,
                        ResourceRegionHttpMessageConverter.class,
                        JacksonJsonHttpMessageConverter.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "application/xml",
                "application/cbor",
                "application/x-jackson-smile",
                "application/x-protobuf",
                "application/x-ndjson",
                "application/octet-stream",
                "text/plain",
                "text/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void a_body_in_another_form_is_refused_and_nothing_is_done(String form) {
        String statement = claimWithSources();
        String before = ada().get(statement).body();
        for (String body : new String[] {
            "verdict: 0\nrationale: Both say so.\n", "{\"verdict\": \"SUPPORTED\", \"rationale\": \"Both say so.\"}"
        }) {
            Answer answer = ada().with("Content-Type", form).post(statement + "/propose-verdict", body);
            refused(answer, 415, "not-json");
        }
        assertThat(ada().get(statement).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/xml", "application/cbor"})
    void no_answer_is_written_in_another_form(String form) {
        refused(ada().with("Accept", form).get("/api/v1/audit/events"), 406, "not-acceptable");
    }
}
