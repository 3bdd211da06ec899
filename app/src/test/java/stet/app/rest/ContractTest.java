package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import stet.app.rest.Contract.Operation;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Thousands of requests that nobody would send, each answered as the description says. {@code -Dstet.fuzz.seed} repeats a
 * run, {@code -Dstet.fuzz.requests} makes it longer.
 */
class ContractTest extends RestTest {
    private static final int REQUESTS = Integer.getInteger("stet.fuzz.requests", 5_000);
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** A longer address is refused by the server before it is read, and so before anyone knows that it is the API's. */
    private static final int LONGEST = 6_000;

    /** What works on all of Stet for long, or ends the caller's own rights. */
    private static final Set<String> NOT_BY_CHANCE = Set.of("rebuildReadModels", "exportLog");

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "\u200b",
            "null",
            "0x10",
            "+5",
            "٣",
            "-1",
            "1e9",
            "9223372036854775808",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "2021-12-31T23:59:59.9999999Z",
            "+1000000000-12-31T23:59:59Z",
            "NEWEST_FIRST",
            "'; drop table recorded_event; --",
            "<script>alert(1)</script>",
            "..",
            "%s%n",
            "\ud83d\uddde\ufe0f",
            "\ud800",
            "e\u0301".repeat(400),
            "x".repeat(3_000));

    private final long seed = Long.getLong("stet.fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, List<String>> real = new LinkedHashMap<>();

    private final SoftAssertions differing = new SoftAssertions();

    @Test
    void whatever_is_asked_is_answered_as_the_description_says() {
        Contract contract = new Contract(anyone().get("/openapi.json").json());
        List<Operation> operations = contract.operations().stream()
                .filter(operation -> !NOT_BY_CHANCE.contains(operation.id()))
                .toList();
        List<Api> callers = List.of(everything(), everything(), everything(), ada(), importer());
        somethingReal();
        Map<String, Integer> statuses = new java.util.TreeMap<>();
        for (int request = 0; request < REQUESTS; request++) {
            Operation operation = any(operations);
            Answer answer = send(contract, operation, any(callers));
            statuses.merge(answer.status() / 100 + "xx", 1, Integer::sum);
        }
        differing.assertAll();
        assertThat(statuses.keySet())
                .as("answers of seed %d", seed)
                .contains("2xx", "4xx")
                .doesNotContain("5xx");
    }

    private Answer send(Contract contract, Operation operation, Api caller) {
        String path = path(operation);
        byte[] body = operation.method().equals("GET") ? null : body(operation.example());
        Api sending = oddHeaders(caller);
        Answer answer = sending.send(operation.method(), path, body);
        String asked = "seed %d: %s %s %s, which"
                .formatted(
                        seed, operation.method(), path, body == null ? "" : new String(body, StandardCharsets.UTF_8));
        differing.assertThatCode(() -> contract.check(operation, answer, asked)).doesNotThrowAnyException();
        return answer;
    }

    private Api everything() {
        Account account =
                new Account(new Person("fuzzer"), "Fay Zerrin", Actor.Kind.PERSON, EnumSet.allOf(Role.class), true);
        return with(account, EnumSet.allOf(Scope.class));
    }

    /** One of each thing, so that not all that is asked for is missing. */
    private void somethingReal() {
        JsonNode article = ingest(ada()).json();
        put("article", article.get("id").asString());
        article.get("statements")
                .forEach(statement -> put("statement", statement.get("id").asString()));
        put("statement", claimInReview().replaceFirst(".*/", ""));
        JsonNode source =
                ada().post("/api/v1/sources", "{\"title\": \"A register\"}").json();
        put("source", source.get("id").asString());
        JsonNode review = otto().post("/api/v1/reviews", "{\"title\": \"All\", \"from\": 0, \"to\": 3}")
                .json();
        put("review", review.path("id").asString(""));
        put("account", "importer");
        put("person", "ada");
        put("index", "0");
        put("index", "3");
        put("reader", "audit");
    }

    private void put(String name, String value) {
        real.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
    }

    private String path(Operation operation) {
        Matcher variables = VARIABLE.matcher(operation.path());
        String path = variables.replaceAll(found -> Matcher.quoteReplacement(encoded(named(found.group(1)))));
        String query = operation.parameters().stream()
                .filter(parameter -> parameter.get("in").asString().equals("query"))
                .filter(parameter -> random.nextInt(3) == 0)
                .map(parameter -> parameter.get("name").asString() + "=" + encoded(value(parameter)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() || query.length() > LONGEST ? path : path + "?" + query;
    }

    private String named(String variable) {
        List<String> known = real.getOrDefault(variable, List.of());
        String odd = any(ODD);
        return known.isEmpty() || random.nextInt(5) == 0
                ? odd.isBlank() || odd.startsWith(".") ? "nothing" : odd
                : any(known);
    }

    private String value(JsonNode parameter) {
        List<JsonNode> choices = parameter
                .at("/schema/enum")
                .valueStream()
                .filter(choice -> !choice.isNull())
                .toList();
        if (!choices.isEmpty() && random.nextBoolean()) return any(choices).asString();
        return random.nextInt(3) == 0 ? named(parameter.get("name").asString()) : any(ODD);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replace("\ud800", "?"), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private byte @Nullable [] body(@Nullable JsonNode example) {
        if (random.nextInt(40) == 0) return any(ODD).getBytes(StandardCharsets.UTF_8);
        if (example == null || !example.isObject()) return "{}".getBytes(StandardCharsets.UTF_8);
        ObjectNode body = example.deepCopy().asObject();
        for (String field : List.copyOf(body.propertyNames())) if (random.nextInt(4) == 0) bend(body, field);
        if (random.nextInt(30) == 0) body.put("another", "field");
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void bend(ObjectNode body, String field) {
        switch (random.nextInt(8)) {
            case 0 -> body.remove(field);
            case 1 -> body.putNull(field);
            case 2 -> body.put(field, random.nextLong());
            case 3 -> body.put(field, random.nextGaussian());
            case 4 -> body.putArray(field).add(any(ODD));
            case 5 -> body.putObject(field).put("a", 1);
            case 6 -> body.put(field, random.nextBoolean());
            default -> body.put(field, any(ODD));
        }
    }

    private Api oddHeaders(Api caller) {
        Api odd = caller;
        if (random.nextInt(20) == 0)
            odd = odd.with(
                    "Accept", any(List.of("text/html", "*/*;q=0", "application/*", "nonsense", "text/plain, */*")));
        if (random.nextInt(20) == 0)
            odd = odd.with(
                    "Content-Type", any(List.of("text/plain", "application/yaml", "*/*", "application/xml", "x")));
        if (random.nextInt(10) == 0)
            odd = odd.with("If-Match", any(List.of("*", "\"0\"", "W/\"0\"", "\"0-gzip\"", "0", "\"1\", \"2\"")));
        if (random.nextInt(10) == 0) odd = odd.with("Idempotency-Key", any(List.of("a", "b", "x".repeat(256), "c d")));
        return random.nextInt(50) == 0 ? odd.without("Authorization") : odd;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
