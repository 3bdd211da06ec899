package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import stet.app.RunningStet;
import stet.app.problem.ProblemKinds;
import stet.app.problem.ProblemKinds.ProblemKind;
import stet.app.rest.Api.Answer;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.AccountDesk.Issued;
import stet.infra.account.ApiTokens;
import stet.infra.account.Scope;
import tools.jackson.databind.JsonNode;

/** The application as a machine uses it. */
public abstract class RestTest extends RunningStet {
    private static final AtomicInteger ARTICLES = new AtomicInteger();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private ProblemKinds kinds;

    protected Api anyone() {
        return new Api(root(), Map.of("Content-Type", "application/json"));
    }

    protected Api ada() {
        return as(person("ada", "Ada Okafor", Role.FACT_CHECKER));
    }

    protected Api ben() {
        return as(person("ben", "Ben Lindqvist", Role.FACT_CHECKER));
    }

    protected Api cleo() {
        return as(person("cleo", "Cleo Marchetti", Role.EDITOR));
    }

    protected Api otto() {
        return as(person("otto", "Otto Brandt", Role.AUDITOR));
    }

    protected Api root(String id) {
        return as(person(id, "Robin Castellan", Role.ADMINISTRATOR));
    }

    protected Api importer() {
        return as(new Account(
                new Person("importer"), "Importer", Actor.Kind.AUTOMATION, Set.of(Role.FACT_CHECKER), true));
    }

    protected Api as(Account account) {
        return with(account, account.scopes());
    }

    /** As whoever bears a token of these scopes: the one of before as long as it opens something. */
    protected Api with(Account account, Set<Scope> scopes) {
        String key = root() + account.person() + EnumSet.copyOf(scopes);
        String text = TOKENS.get(key);
        if (text == null || tokens.open(text).isEmpty())
            text = token(account, scopes).text();
        TOKENS.put(key, text);
        return bearing(text);
    }

    protected Api bearing(String token) {
        return anyone().with("Authorization", "Bearer " + token);
    }

    protected Issued token(Account account, Set<Scope> scopes) {
        return accounts().issue(open(account), "test", scopes, null);
    }

    protected static Account person(String id, String name, Role role) {
        return new Account(new Person(id), name, Actor.Kind.PERSON, Set.of(role), true);
    }

    /** An article like no other, with one claim in it. */
    protected Answer ingest(Api api) {
        Answer answer = api.post("/api/v1/articles", article("Harbour bridge opens."));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    /** The path of an article like no other. */
    protected String articlePath() {
        return "/api/v1/articles/" + ingest(ada()).value("id");
    }

    public static String article(String sentence) {
        int number = ARTICLES.incrementAndGet();
        return """
                {"title": "Report %d", "text": "%s It is number %d of its kind.", "author": "Jo Writer"}""".formatted(number, sentence, number);
    }

    /** The path of the first statement of an article like no other. */
    protected String statement() {
        JsonNode article = ingest(ada()).json();
        return "/api/v1/statements/"
                + article.get("statements").get(0).get("id").asString();
    }

    /** The path of a statement that is a claim with sources of two origins. */
    protected String claimWithSources() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{}"));
        done(ada().post(statement + "/attach-source", source("one.example")));
        done(ada().post(statement + "/attach-source", source("two.example")));
        return statement;
    }

    /** The path of a statement whose verdict ada proposed. */
    protected String claimInReview() {
        String statement = claimWithSources();
        done(ada().post(statement + "/propose-verdict", """
                {"verdict": "SUPPORTED", "rating": 5, "rationale": "Both say so."}"""));
        return statement;
    }

    /** The path of an article with nothing in it that keeps it from being cleared. */
    protected String settledArticle() {
        JsonNode article = ingest(ada()).json();
        for (JsonNode statement : article.get("statements"))
            done(ada().post("/api/v1/statements/" + statement.get("id").asString() + "/dismiss-statement", """
                    {"kind": "NOT_CHECK_WORTHY", "reason": "Nobody minds."}"""));
        return "/api/v1/articles/" + article.get("id").asString();
    }

    /** The path of an article that was cleared. */
    protected String clearArticle() {
        String article = settledArticle();
        done(cleo().post(article + "/clear-article", "{}"));
        return article;
    }

    protected static String source(String host) {
        return """
                {"url": "https://%s/%d", "title": "A report", "stance": "SUPPORTS",
                 "excerpt": "The bridge opened.", "locator": "paragraph 1"}""".formatted(host, ARTICLES.incrementAndGet());
    }

    protected static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** Whether the answer is a problem of that kind, in a sentence that tells nothing of how Stet is made. */
    protected void refused(Answer answer, int status, String code) {
        assertThat(kinds.find(code))
                .as("explanation of " + code)
                .isPresent()
                .get()
                .extracting(ProblemKind::status)
                .isEqualTo(status);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.value("type")).as(answer.body()).isEqualTo("/problems/" + code);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.value("detail")).endsWith(".").doesNotContainPattern("stet\\.|java|Exception|select ");
        assertThat(answer.value("requestId"))
                .isEqualTo(answer.header("X-Request-Id"))
                .isNotEmpty();
    }
}
