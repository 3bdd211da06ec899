package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stet.app.rest.Api.Answer;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.infra.account.Account;

/** In which form an answer may go is judged before anything is done. */
class AnswerFormsTest extends RestTest {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** Other tests rely on who the only administrator is. */
    @AfterEach
    void nobody_may_do_everything_any_more() {
        Api root = root("root");
        if (root.get("/api/v1/accounts/everyman").status() == 200)
            done(root.post("/api/v1/accounts/everyman/change-account", "{\"enabled\": false}"));
    }

    @Test
    void no_mapping_of_the_api_begins_what_it_can_t_answer() {
        Api all = everything();
        Awaitility.await().until(() -> size(all) > 0); // that the token was issued
        long events = size(all);
        String accounts = all.get("/api/v1/accounts").body();
        Api picky = all.with("Accept", "application/xml");
        assertThat(requests()).hasSizeGreaterThan(50).allSatisfy(request -> {
            String[] parts = request.split(" ");
            byte[] body = parts[0].equals("POST") ? "{}".getBytes(StandardCharsets.UTF_8) : null;
            unacceptable(picky.send(parts[0], parts[1], body));
        });
        assertThat(size(all)).isEqualTo(events);
        assertThat(all.get("/api/v1/accounts").body()).isEqualTo(accounts);
    }

    @Test
    void nothing_but_the_bytes_of_a_capture_is_answered_in_whatever_form_it_has() {
        assertThat(mappings().filter(AnswerFormsTest::isInAnyForm).map(RequestMappingInfo::toString))
                .singleElement()
                .asString()
                .contains("GET", "/captures/{capture}/content");
    }

    /** Method and path of every mapping that knows its form before it has looked. */
    private Stream<String> requests() {
        return mappings()
                .filter(mapping -> !isInAnyForm(mapping))
                .flatMap(mapping ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path(mapping)))
                .sorted();
    }

    private Stream<RequestMappingInfo> mappings() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> path(mapping).startsWith("/api/"));
    }

    private static boolean isInAnyForm(RequestMappingInfo mapping) {
        return mapping.getProducesCondition().getProducibleMediaTypes().contains(MediaType.ALL);
    }

    private static String path(RequestMappingInfo mapping) {
        return mapping.getPatternValues()
                .iterator()
                .next()
                .replace("{*place}", "000")
                .replaceAll("\\{(size|index|level)}", "0")
                .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
    }

    private Api everything() {
        Set<Role> roles = Set.of(Role.values());
        return as(new Account(new Person("everyman"), "Every Man", Actor.Kind.PERSON, roles, true));
    }

    private static long size(Api api) {
        return api.get("/api/v1/audit/events?person=everyman&limit=500")
                .json()
                .get("items")
                .size();
    }

    @Test
    void a_command_whose_answer_nobody_takes_is_not_carried_out() {
        Api picky = ada().with("Accept", "application/xml");
        String body = article("Never taken in.");
        refused(picky.post("/api/v1/articles", body), 406, "not-acceptable");
        assertThat(ada().post("/api/v1/articles", body).status()).isEqualTo(201);
        Api root = root("root");
        String account = "{\"id\": \"unopened\", \"name\": \"A\", \"kind\": \"AUTOMATION\", \"roles\": [\"EDITOR\"]}";
        refused(root.with("Accept", "application/xml").post("/api/v1/accounts", account), 406, "not-acceptable");
        refused(root.get("/api/v1/accounts/unopened"), 404, "unknown-account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/xml, */*;q=0.1",
                "application/json;q=0.1, text/html",
                "application/problem+json, application/json",
                "*/*;q=0, application/json"
            })
    void json_is_answered_to_who_takes_it_and_called_what_it_is(String accept) {
        Answer answer = ada().with("Accept", accept).get("/api/v1/me");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "application/json;q=0, */*",
                "text/*",
                "application/problem+json",
                "json",
                "a/b;q=x"
            })
    void json_is_not_answered_to_who_rules_it_out(String accept) {
        refused(ada().with("Accept", accept).get("/api/v1/me"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({
        "audit/checkpoint, text/plain",
        "audit/events/0/leaf, application/json",
        "audit/export?format=csv, text/csv",
        "audit/export?format=ndjson, application/x-ndjson",
        "audit/export, application/vnd.stet.bundle"
    })
    void what_is_no_json_is_answered_in_its_own_form(String path, String form) {
        ingest(ada());
        for (String accept : new String[] {"*/*", form}) {
            Answer answer = ada().with("Accept", accept).get("/api/v1/" + path);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith(form);
        }
        unacceptable(ada().with("Accept", "image/png").get("/api/v1/" + path));
    }

    /** A problem in a sentence that may name Stet's own form of a bundle. */
    private static void unacceptable(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.value("type")).isEqualTo("/problems/not-acceptable");
        assertThat(answer.value("detail")).matches("The answer can't .* Ask for .+\\.");
    }
}
