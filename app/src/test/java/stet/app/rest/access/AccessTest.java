package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.AccountDesk.Issued;
import stet.infra.account.Scope;

/** Who may do what, and that nobody may do anything otherwise. */
class AccessTest extends RestTest {
    private static final Account ADA = person("ada", "Ada Okafor", Role.FACT_CHECKER);

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void nothing_that_is_mapped_opens_to_who_is_not_signed_in_unless_it_is_public() {
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> endpoints(mapping)
                        .filter(endpoint -> !isPublic(endpoint.path()))
                        .forEach(endpoint -> assertThat(closed(endpoint))
                                .as(endpoint + " of " + handler)
                                .isTrue()));
    }

    private record Endpoint(HttpMethod method, String path) {}

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
        Set<String> paths = mapping.getPatternValues();
        Stream<HttpMethod> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of(HttpMethod.GET, HttpMethod.POST)
                : mapping.getMethodsCondition().getMethods().stream().map(method -> method.asHttpMethod());
        return methods.flatMap(method -> paths.stream()
                .map(path ->
                        new Endpoint(method, path.replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000"))));
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/problems")
                || path.startsWith("/questions/")
                || path.equals("/published")
                || path.startsWith("/published/")
                || Set.of(
                                "/login",
                                "/login/refused",
                                "/login/ended",
                                "/theme",
                                "/guide",
                                "/first-administrator",
                                "/set-password",
                                "/openapi.json",
                                "/api-docs")
                        .contains(path);
    }

    private boolean closed(Endpoint endpoint) {
        Answer answer =
                anyone().with("Accept", "text/html").send(endpoint.method().name(), endpoint.path(), null);
        if (endpoint.path().startsWith("/api/")) return answer.status() == 401;
        return endpoint.method() == HttpMethod.GET
                ? answer.status() == 302 && answer.header("Location").endsWith("/login")
                : answer.status() == 403 && answer.body().contains("<h1>Sign in</h1>");
    }

    @Test
    void every_handler_of_ours_says_what_it_needs_or_is_public() {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                        .filter(entry -> isOurs(entry.getValue()))
                        .filter(entry ->
                                entry.getKey().getPatternValues().stream().noneMatch(AccessTest::isPublic))
                        .filter(entry -> !needsSomething(entry.getValue()))
                        .map(entry -> entry.getValue().toString()))
                .isEmpty();
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("stet.")
                && !org.springframework.boot.webmvc.error.ErrorController.class.isAssignableFrom(handler.getBeanType());
    }

    private static boolean needsSomething(HandlerMethod handler) {
        return handler.hasMethodAnnotation(stet.app.security.Needs.class)
                || handler.getBeanType().isAnnotationPresent(stet.app.security.Needs.class);
    }

    @Test
    void without_a_token_the_api_says_how_to_send_one() {
        Answer answer = anyone().get("/api/v1/articles");
        refused(answer, 401, "token-missing");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Stet\"");
        refused(anyone().with("Authorization", "Basic YWRhOmFkYQ==").get("/api/v1/articles"), 401, "token-missing");
        refused(anyone().get("/api/v1/no-such-path"), 401, "token-missing");
    }

    @Test
    void a_mistyped_token_is_told_from_an_unknown_one() {
        String text = token(ADA, Set.of(Scope.READ)).text();
        char last = text.charAt(text.length() - 1);
        Answer mistyped = bearing(text.substring(0, text.length() - 1) + (last == 'a' ? 'b' : 'a'))
                .get("/api/v1/me");
        refused(mistyped, 401, "token-mistyped");
        assertThat(mistyped.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        refused(bearing("stet_short").get("/api/v1/me"), 401, "token-malformed");
        refused(bearing("stet_" + "0".repeat(43) + checksumOfZeros()).get("/api/v1/me"), 401, "token-unknown");
    }

    private static String checksumOfZeros() {
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(("stet_" + "0".repeat(43)).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        StringBuilder digits = new StringBuilder();
        for (long rest = crc.getValue(); digits.length() < 6; rest /= 62)
            digits.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".charAt((int) (rest % 62)));
        return digits.reverse().toString();
    }

    @Test
    void a_revoked_token_opens_nothing() {
        Issued issued = token(ADA, Set.of(Scope.READ));
        assertThat(bearing(issued.text()).get("/api/v1/me").status()).isEqualTo(200);
        accounts().revoke(issued.token().id());
        refused(bearing(issued.text()).get("/api/v1/me"), 401, "token-unknown");
    }

    @Test
    void a_token_does_what_its_scopes_say() {
        String statement = claimInReview();
        Api reader = with(ADA, Set.of(Scope.READ));
        assertThat(reader.get(statement).status()).isEqualTo(200);
        Answer write = reader.post(statement + "/add-note", "{\"text\": \"A\"}");
        refused(write, 403, "scope-missing");
        assertThat(write.header("WWW-Authenticate"))
                .contains("insufficient_scope")
                .contains("scope=\"write\"");
        refused(reader.get("/api/v1/audit/events"), 403, "scope-missing");
        Api writer = with(ADA, Set.of(Scope.WRITE));
        refused(writer.get(statement), 403, "scope-missing");
        refused(writer.post(statement + "/mark-verified", "{}"), 403, "scope-missing");
        refused(writer.post(statement + "/return-for-rework", "{\"reason\": \"A\"}"), 403, "scope-missing");
        done(writer.post(statement + "/add-note", "{\"text\": \"A\"}"));
        Api signer = with(person("ben", "Ben Lindqvist", Role.FACT_CHECKER), Set.of(Scope.SIGN_OFF));
        done(signer.post(statement + "/mark-verified", "{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flag-claim",
                "dismiss-statement",
                "assign-checker",
                "release-checker",
                "attach-source",
                "detach-source",
                "propose-verdict",
                "mark-verified",
                "take-review",
                "give-up-review",
                "return-for-rework",
                "reopen-claim",
                "add-note",
                "amend-note",
                "amend-attachment",
                "reword-claim",
                "amend-rationale"
            })
    void auditors_and_administrators_read_but_do_not_check(String command) {
        String statement = claimInReview();
        for (Api reader : new Api[] {otto(), root("root")}) {
            assertThat(reader.get(statement).status()).isEqualTo(200);
            assertThat(reader.get("/api/v1/audit/events").status()).isEqualTo(200);
            refused(reader.post(statement + "/" + command, "{}"), 403, "role-missing");
        }
    }

    @Test
    void only_who_checks_takes_articles_in_and_works_with_sources() {
        for (Api reader : new Api[] {otto(), root("root")}) {
            refused(reader.post("/api/v1/articles", article("A.")), 403, "role-missing");
            refused(reader.post("/api/v1/sources", "{\"title\": \"A\"}"), 403, "role-missing");
        }
        assertThat(cleo().post("/api/v1/articles", article("A.")).status()).isEqualTo(201);
    }

    @Test
    void health_is_public_without_details_and_nothing_else_of_the_actuator_is() {
        Answer health = anyone().get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().get("status").asString()).isEqualTo("UP");
        assertThat(health.json().has("components")).isFalse();
        for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/beans"})
            assertThat(anyone().get(path).status()).as(path).isEqualTo(302);
    }
}
