package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.app.RunningStet;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.infra.account.Account;

/** Pages as someone without a script uses them. */
abstract class PageTest extends RunningStet {
    private static final AtomicInteger ARTICLES = new AtomicInteger();
    private static final Pattern STATEMENT = Pattern.compile("href=\"[^\"]*statement=([0-9a-f-]{36})[^\"]*#s(\\d+)\"");

    Visitor anyone() {
        return new Visitor(root());
    }

    Visitor ada() {
        return as("ada", "Ada Okafor", Role.FACT_CHECKER);
    }

    Visitor ben() {
        return as("ben", "Ben Lindqvist", Role.FACT_CHECKER);
    }

    Visitor as(String id, String name, Role role) {
        open(new Account(new Person(id), name, Actor.Kind.PERSON, Set.of(role), true));
        return anyone().signedIn(id, PASSWORD);
    }

    /** The address of the page of an article like no other, with three statements. */
    static String ingest(Visitor visitor) {
        int number = ARTICLES.incrementAndGet();
        Visit done = visitor.submit(
                visitor.get("/articles/new"),
                "/articles",
                Map.of(
                        "title",
                        "Report %d".formatted(number),
                        "text",
                        "Bridge %d opened today. It is 40 m long. Some like it.".formatted(number)));
        assertThat(done.status()).isEqualTo(303);
        return done.location().replaceAll("^https?://[^/]*", "");
    }

    /** The addresses of the article's statements, by their place. */
    static Map<Integer, String> statements(Visit page) {
        Map<Integer, String> statements = new LinkedHashMap<>();
        Matcher statement = STATEMENT.matcher(page.body());
        while (statement.find())
            statements.putIfAbsent(Integer.valueOf(statement.group(2)), "/statements/" + statement.group(1));
        return statements;
    }

    /** The address of a statement that nobody has looked at. */
    static String statement(Visitor visitor) {
        return statements(visitor.get(ingest(visitor))).get(1);
    }

    /** The page of a statement, as its lasting address leads to it. */
    static Visit open(Visitor visitor, String statement) {
        return visitor.follow(visitor.get(statement));
    }

    static void done(Visit visit) {
        assertThat(visit.status()).as(visit.body()).isEqualTo(303);
    }

    /** The address of a claim with sources of two origins. */
    static String claim(Visitor visitor) {
        String statement = statement(visitor);
        done(act(visitor, statement, "flag-claim", Map.of()));
        done(act(visitor, statement, "attach-source", source("one.example")));
        done(act(visitor, statement, "attach-source", source("two.example")));
        return statement;
    }

    /** The address of a claim whose verdict the visitor proposed. */
    static String claimInReview(Visitor visitor) {
        String statement = claim(visitor);
        done(act(visitor, statement, "propose-verdict", Map.of("verdict", "SUPPORTED", "rationale", "Both say so.")));
        return statement;
    }

    static Map<String, String> source(String host) {
        return Map.of(
                "url", "https://%s/%d".formatted(host, ARTICLES.incrementAndGet()),
                "title", "A report",
                "publisher", host,
                "stance", "SUPPORTS",
                "excerpt", "The bridge opened.",
                "locator", "paragraph 1");
    }

    static Visit act(Visitor visitor, String statement, String act, Map<String, String> typed) {
        return visitor.submit(open(visitor, statement), statement + "/" + act, typed);
    }
}
