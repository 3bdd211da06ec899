package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stet.app.rest.Api.Answer;
import stet.infra.desk.Request;
import tools.jackson.databind.JsonNode;

/** Every write over REST answers with where it stands in the log and where that is proved. */
class RecordedWritesTest extends RestTest {
    private static final String SOURCES = "/api/v1/sources";
    private static final String LINKS = "/api/v1/links";
    private static final String REVIEWS = "/api/v1/reviews";
    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String TOKEN = "{\"name\": \"nightly\", \"scopes\": [\"read\"]}";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String REASON = "{\"reason\": \"A letter came.\"}";

    /** Whoever adds a command over REST adds it here, with the event that it leads to last. */
    private static final List<Write> WRITES = List.of(
            new Write("/api/v1/articles", "statement-recorded", test -> test.ingest(test.ada())),
            new Write(
                    "/api/v1/articles/{article}/revise-article",
                    "statement-recorded",
                    test -> test.revise(test.ingest(test.ada()))),
            new Write("/api/v1/articles/{article}/split-statement", "statement-recorded", RecordedWritesTest::split),
            new Write("/api/v1/articles/{article}/merge-statements", "statement-cut", RecordedWritesTest::merge),
            onStatement(
                    "adjust-statement",
                    "statement-changed",
                    test -> test.ada().post(test.statement() + "/adjust-statement", "{\"start\": 0, \"end\": 2}")),
            onStatement(
                    "set-kind",
                    "kind-set",
                    test -> test.ada().post(test.statement() + "/set-kind", "{\"kind\": \"CAPTION\"}")),
            new Write(SOURCES, "source-registered", RecordedWritesTest::register),
            new Write(
                    SOURCES + "/{source}/rank-source",
                    "source-ranked",
                    test -> test.ada().post(test.register().header("Location") + "/rank-source", """
                    {"rank": "PRIMARY"}""")),
            new Write(SOURCES + "/{source}/merge-sources", "sources-merged", test -> test.merged(test.register())),
            new Write(SOURCES + "/{source}/separate-sources", "sources-separated", test -> {
                Answer source = test.register();
                test.merged(source);
                return test.ada().post(source.header("Location") + "/separate-sources", "{}");
            }),
            new Write(
                    SOURCES + "/{source}/withdraw-source",
                    "source-withdrawn",
                    test -> test.ada().post(test.register().header("Location") + "/withdraw-source", REASON)),
            new Write(SOURCES + "/{source}/captures", "capture-begun", RecordedWritesTest::fetch),
            new Write(SOURCES + "/seal-source", "source-registered", RecordedWritesTest::seal),
            new Write(
                    SOURCES + "/{source}/open-source-to",
                    "source-opened-to",
                    test -> test.ada().post(test.sealed() + "/open-source-to", "{\"to\": \"cleo\"}")),
            new Write(
                    SOURCES + "/{source}/identity",
                    "identity-read",
                    test -> test.ada().get(test.sealed() + "/identity")),
            new Write(SOURCES + "/{source}/request-erasure", "erasure-requested", test -> test.erasing(test.sealed())),
            new Write(SOURCES + "/{source}/decline-erasure", "erasure-declined", test -> {
                String sealed = test.sealed();
                test.erasing(sealed);
                return test.cleo().post(sealed + "/decline-erasure", "");
            }),
            new Write(SOURCES + "/{source}/erase-identity", "identity-erased", test -> {
                String sealed = test.sealed();
                test.erasing(sealed);
                return test.cleo().post(sealed + "/erase-identity", "");
            }),
            onStatement("flag-claim", "claim-flagged", test -> test.flag(test.statement())),
            onStatement(
                    "dismiss-statement",
                    "statement-dismissed",
                    test -> test.ada().post(test.statement() + "/dismiss-statement", """
                    {"kind": "NOT_CHECKABLE", "reason": "A wish."}""")),
            onStatement("undo-triage", "triage-undone", RecordedWritesTest::undo),
            onStatement("dismiss-claim", "claim-dismissed", RecordedWritesTest::dismissOne),
            new Write("/api/v1/articles/{article}/triage", "claim-flagged", RecordedWritesTest::triage),
            onStatement("assign-checker", "checker-assigned", test -> test.assign(test.claimWithSources())),
            onStatement("release-checker", "checker-released", RecordedWritesTest::release),
            onStatement(
                    "attach-source",
                    "source-attached",
                    test -> test.ada().post(test.claimWithSources() + "/attach-source", source("three.example"))),
            onStatement("detach-source", "source-detached", RecordedWritesTest::detach),
            onStatement(
                    "propose-verdict",
                    "verdict-proposed",
                    test -> test.ada().post(test.claimWithSources() + "/propose-verdict", """
                    {"verdict": "SUPPORTED", "rating": 5, "rationale": "Both say so."}""")),
            onStatement("mark-verified", "statement-verified", test -> test.verify(test.claimInReview())),
            onStatement(
                    "set-due",
                    "due-set",
                    test -> test.ada().post(test.claimWithSources() + "/set-due", "{\"due\": \"2026-03-05\"}")),
            onStatement(
                    "set-priority",
                    "priority-set",
                    test -> test.ada().post(test.claimWithSources() + "/set-priority", "{\"priority\": \"HIGH\"}")),
            new Write(
                    "/api/v1/articles/{article}/set-due",
                    "article-due-set",
                    test -> test.ada().post(test.articlePath() + "/set-due", "{\"due\": \"2026-03-05\"}")),
            new Write(
                    "/api/v1/articles/{article}/set-priority",
                    "article-priority-set",
                    test -> test.ada().post(test.articlePath() + "/set-priority", "{\"priority\": \"HIGH\"}")),
            new Write(
                    "/api/v1/articles/{article}/assign-article",
                    "checker-assigned",
                    test -> test.ada().post(test.articleWithClaim() + "/assign-article", "{\"person\": \"ada\"}")),
            new Write(
                    "/api/v1/articles/{article}/publish-article",
                    "article-published",
                    test -> test.cleo().post(test.clearArticle() + "/publish-article", "{}")),
            new Write("/api/v1/articles/{article}/correct-article", "article-corrected", RecordedWritesTest::retract),
            new Write(
                    "/api/v1/articles/{article}/withdraw-publication",
                    "publication-withdrawn",
                    RecordedWritesTest::withdrawPublication),
            new Write(
                    "/api/v1/newsroom/describe-newsroom",
                    "newsroom-described",
                    test -> test.cleo().post("/api/v1/newsroom/describe-newsroom", """
                            {"name": "Times %s"}""".formatted(UUID.randomUUID()))),
            new Write(
                    "/api/v1/articles/{article}/clear-article",
                    "article-cleared",
                    test -> test.cleo().post(test.settledArticle() + "/clear-article", "{}")),
            new Write("/api/v1/work/hand-over", "checker-assigned", RecordedWritesTest::handOver),
            onStatement(
                    "take-review",
                    "review-taken",
                    test -> test.ben().post(test.claimInReview() + "/take-review", "{}")),
            onStatement("give-up-review", "review-given-up", RecordedWritesTest::giveUp),
            onStatement(
                    "return-for-rework",
                    "verdict-returned",
                    test -> test.ben().post(test.claimInReview() + "/return-for-rework", REASON)),
            onStatement("reopen-claim", "claim-reopened", RecordedWritesTest::reopen),
            onStatement(
                    "add-note",
                    "note-added",
                    test -> test.ada().post(test.statement() + "/add-note", "{\"text\": \"Odd.\"}")),
            onStatement("amend-note", "note-amended", RecordedWritesTest::amend),
            onStatement(
                    "record-search",
                    "search-recorded",
                    test -> test.ada()
                            .post(
                                    test.claimWithSources() + "/record-search",
                                    "{\"where\": \"WEB\", \"query\": \"sank\"}")),
            onStatement("ask-author", "query-opened", test -> test.ask(test.claimWithSources())),
            new Write(
                    "/api/v1/articles/{article}/make-author-link",
                    "author-link-made",
                    test -> test.ada().post(test.articlePath() + "/make-author-link", "{}")),
            new Write(
                    "/api/v1/articles/{article}/revoke-author-link",
                    "author-link-revoked",
                    RecordedWritesTest::revokeAuthorLink),
            onStatement("answer-query", "query-answered", test -> test.onQuery("answer-query", "\"answer\": \"Yes.\"")),
            onStatement(
                    "record-attempt",
                    "attempt-recorded",
                    test -> test.onQuery("record-attempt", "\"how\": \"By letter\", \"outcome\": \"Nothing\"")),
            onStatement(
                    "withdraw-query",
                    "query-withdrawn",
                    test -> test.onQuery("withdraw-query", "\"reason\": \"An error.\"")),
            onStatement("propose-fix", "fix-proposed", test -> test.fix(test.statement())),
            onStatement("accept-fix", "fix-accepted", test -> test.onFix("accept-fix", "{}")),
            onStatement("let-stand", "fix-declined", test -> test.onFix("let-stand", REASON)),
            onStatement("withdraw-fix", "fix-withdrawn", RecordedWritesTest::withdraw),
            new Write(LINKS + "/link-claims", "claims-linked", test -> test.link("RELATED")),
            new Write(LINKS + "/{link}/unlink-claims", "claims-unlinked", RecordedWritesTest::unlink),
            new Write(LINKS + "/{link}/resolve-contradiction", "contradiction-resolved", RecordedWritesTest::resolve),
            onStatement("take-over-verdict", "verdict-taken-over", RecordedWritesTest::takeOver),
            onStatement(
                    "treat-separately",
                    "treated-separately",
                    test -> test.ada().post(test.statement() + "/treat-separately", REASON)),
            onStatement("amend-attachment", "attachment-amended", RecordedWritesTest::amendPassage),
            onStatement(
                    "reword-claim",
                    "claim-reworded",
                    test -> test.ada()
                            .post(test.claimWithSources() + "/reword-claim", "{\"proposition\": \"It sank.\"}")),
            onStatement(
                    "amend-rationale",
                    "rationale-amended",
                    test -> test.ada().post(test.claimInReview() + "/amend-rationale", "{\"rationale\": \"Both.\"}")),
            new Write(REVIEWS, "review-opened", RecordedWritesTest::open),
            onReview("mark-reviewed", "entry-reviewed", "{\"index\": 0}"),
            onReview("mark-entries", "entry-reviewed", "{\"entries\": [0], \"finding\": \"REVIEWED\"}"),
            onReview("question-entry", "entry-questioned", "{\"index\": 0, \"note\": \"Who asked for this?\"}"),
            onReview("close-review", "review-closed", "{\"conclusion\": \"All is well.\"}"),
            new Write(ACCOUNTS, "account-opened", test -> test.openAccount(test.fresh(), "PERSON")),
            onAccount("change-account", "roles-changed", "PERSON", "{\"roles\": [\"EDITOR\"]}"),
            onAccount("name-responsible", "responsible-person-named", "AUTOMATION", "{\"person\": \"root\"}"),
            onAccount("end-sessions", "sessions-ended", "PERSON", ""),
            onAccount("make-password-link", "password-link-made", "PERSON", ""),
            onAccount("tokens", "token-issued", "AUTOMATION", TOKEN),
            new Write(ACCOUNTS + "/{account}/tokens/{token}/revoke-token", "token-revoked", RecordedWritesTest::revoke),
            new Write(
                    "/api/v1/newsroom/set-dismissal-reasons",
                    "dismissal-reasons-set",
                    test -> test.ada()
                            .post("/api/v1/newsroom/set-dismissal-reasons", """
                            {"reasons": [{"kind": "NOT_CHECKABLE", "reason": "%s"}]}""".formatted(UUID.randomUUID()))),
            new Write(
                    "/api/v1/administration/readers/{reader}/set-event-aside",
                    "event-set-aside",
                    RecordedWritesTest::setAside));

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcClient database;

    @Test
    void no_write_is_left_out() {
        Set<String> mapped = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping -> isCommand(mapping.getValue()))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .collect(Collectors.toSet());

        assertThat(WRITES).extracting(Write::path).containsExactlyInAnyOrderElementsOf(mapped);
    }

    private static boolean isCommand(HandlerMethod handler) {
        return List.of(handler.getMethod().getParameterTypes()).contains(Request.class);
    }

    @ParameterizedTest
    @FieldSource("WRITES")
    void it_says_where_it_was_recorded(Write write) {
        Answer written = write.by().apply(this);

        assertThat(written.status()).as(written.body()).isBetween(200, 202);
        String index = written.header("Stet-Log-Index");
        assertThat(index).containsOnlyDigits();
        assertThat(written.header("Link"))
                .isEqualTo("</api/v1/audit/events/%s/proof>; rel=\"https://c2sp.org/tlog-proof\"".formatted(index));
        assertThat(typeAt(Long.parseLong(index))).isEqualTo(write.event());
    }

    private static Write onAccount(String command, String event, String kind, String body) {
        return new Write(ACCOUNTS + "/{account}/" + command, event, test -> {
            String account = test.openAccount(test.fresh(), kind).header("Location");
            return test.root("root").post(account + "/" + command, body);
        });
    }

    private Answer seal() {
        cleo();
        return ada().post(SOURCES + "/seal-source", "{\"name\": \"Jo Marsh\"}");
    }

    private String sealed() {
        return seal().header("Location");
    }

    private Answer erasing(String sealed) {
        return root("root").post(sealed + "/request-erasure", REASON);
    }

    private String fresh() {
        return "account-" + NEXT.incrementAndGet();
    }

    private Answer openAccount(String id, String kind) {
        return root("root").post(ACCOUNTS, """
                {"id": "%s", "name": "The owner of %s", "kind": "%s", "roles": ["FACT_CHECKER"]}""".formatted(id, id, kind));
    }

    private Answer revoke() {
        String tokens = openAccount(fresh(), "AUTOMATION").header("Location") + "/tokens";
        String token =
                root("root").post(tokens, TOKEN).json().get("token").get("id").asString();
        return root("root").post(tokens + "/" + token + "/revoke-token", "");
    }

    private Answer amend() {
        String statement = statement();
        Answer noted = done(ada().post(statement + "/add-note", "{\"text\": \"Odd.\"}"));
        String note = noted.json().get("notes").get(0).get("id").asString();
        return ada().post(statement + "/amend-note", "{\"note\": \"%s\", \"text\": \"Even.\"}".formatted(note));
    }

    private String typeAt(long index) {
        return database.sql("select type from logged_event where log_index = :index")
                .param("index", index)
                .query(String.class)
                .single();
    }

    private static Write onStatement(String command, String event, Function<RecordedWritesTest, Answer> by) {
        return new Write("/api/v1/statements/{statement}/" + command, event, by);
    }

    private static Write onReview(String command, String event, String body) {
        return new Write(
                REVIEWS + "/{review}/" + command,
                event,
                test -> test.otto().post(test.open().header("Location") + "/" + command, body));
    }

    /** Merges a source into another one. */
    private Answer merged(Answer source) {
        String into = register().value("id");
        return ada().post(source.header("Location") + "/merge-sources", "{\"into\": \"%s\"}".formatted(into));
    }

    private Answer register() {
        return ada().post(SOURCES, "{\"title\": \"A book\"}");
    }

    private Answer fetch() {
        String address = "http://10.0.0.1/" + NEXT.incrementAndGet();
        Answer source = ada().post(SOURCES, "{\"title\": \"Rates\", \"url\": \"%s\"}".formatted(address));
        return ada().post(source.header("Location") + "/captures", "{\"fetch\": true}");
    }

    private Answer flag(String statement) {
        return ada().post(statement + "/flag-claim", "{}");
    }

    private Answer revise(Answer ingested) {
        String article = ingested.json().get("id").asString();
        String text =
                ada().get("/api/v1/articles/" + article).json().get("text").asString();
        return ada().post("/api/v1/articles/" + article + "/revise-article", """
                {"text": "%s One more sentence stands here.", "baseRevision": 1}""".formatted(text));
    }

    private Answer dismissOne() {
        String statement = statement();
        done(flag(statement));
        done(ada().post(statement + "/flag-claim", "{\"proposition\": \"It is a bridge.\"}"));
        return ada().post(statement + "/dismiss-claim", "{\"claim\": 2, \"reason\": \"Who would doubt it?\"}");
    }

    private Answer split() {
        JsonNode article = ingest(ada()).json();
        JsonNode first = article.get("statements").get(0);
        return ada().post("/api/v1/articles/" + article.get("id").asString() + "/split-statement", """
                {"statement": "%s", "at": %d}""".formatted(
                        first.get("id").asString(), first.get("text").asString().indexOf(' ')));
    }

    private Answer merge() {
        String article = done(split()).json().get("id").asString();
        List<String> statements = ada().get("/api/v1/articles/" + article)
                .json()
                .get("statements")
                .valueStream()
                .map(statement -> '"' + statement.get("id").asString() + '"')
                .toList();
        return ada().post(
                        "/api/v1/articles/" + article + "/merge-statements",
                        "{\"statements\": [%s, %s]}".formatted(statements.get(0), statements.get(1)));
    }

    private Answer retract() {
        String article = clearArticle();
        done(cleo().post(article + "/publish-article", "{}"));
        return cleo().post(article + "/correct-article", "{\"kind\": \"RETRACTION\", \"note\": \"All wrong.\"}");
    }

    private Answer revokeAuthorLink() {
        String article = articlePath();
        String link = done(ada().post(article + "/make-author-link", "{}")).value("id");
        return ada().post(article + "/revoke-author-link", "{\"link\": \"%s\"}".formatted(link));
    }

    private Answer withdrawPublication() {
        String article = clearArticle();
        done(cleo().post(article + "/publish-article", "{}"));
        return cleo().post(article + "/withdraw-publication", REASON);
    }

    private Answer fix(String statement) {
        return ada().post(
                        statement + "/propose-fix",
                        "{\"replacement\": \"It sank.\", \"reason\": \"It did.\", \"kind\": \"CONTEXT\"}");
    }

    private Answer ask(String claim) {
        return ada().post(claim + "/ask-author", "{\"to\": {\"name\": \"Mara\"}, \"question\": \"Did it sink?\"}");
    }

    private Answer onQuery(String command, String fields) {
        String claim = claimWithSources();
        String query = done(ask(claim)).json().at("/claims/0/queries/0/id").asString();
        return ada().post(claim + "/" + command, "{\"query\": \"%s\", %s}".formatted(query, fields));
    }

    private Answer onFix(String ruling, String body) {
        String statement = statement();
        done(fix(statement));
        return cleo().post(statement + "/" + ruling, body);
    }

    private Answer withdraw() {
        String statement = statement();
        done(fix(statement));
        return ada().post(statement + "/withdraw-fix", "");
    }

    private Answer link(String kind) {
        return link(claimWithSources(), claimWithSources(), kind);
    }

    private Answer link(String one, String other, String kind) {
        return ada().post(LINKS + "/link-claims", """
                {"from": {"statement": "%s"}, "to": {"statement": "%s"}, "kind": "%s", "reason": "They say so."}""".formatted(id(one), id(other), kind));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private Answer unlink() {
        return ada().post(link("SAME").header("Location") + "/unlink-claims", REASON);
    }

    private Answer resolve() {
        String link = link(claimInReview(), claimInReview(), "CONTRADICTS").header("Location");
        await().until(() ->
                "OPEN".equals(ada().get(link).json().get("contradiction").asString()));
        return ada().post(link + "/resolve-contradiction", REASON);
    }

    private Answer takeOver() {
        String decided = claimInReview();
        String claim = claimWithSources();
        link(decided, claim, "SAME");
        return ada().post(claim + "/take-over-verdict", "{\"from\": {\"statement\": \"%s\"}}".formatted(id(decided)));
    }

    private Answer undo() {
        String statement = statement();
        done(flag(statement));
        return ada().post(statement + "/undo-triage", "{}");
    }

    private Answer triage() {
        JsonNode article = ingest(ada()).json();
        return ada().post(
                        "/api/v1/articles/" + article.get("id").asString() + "/triage",
                        "{\"flag\": [%s]}".formatted(article.at("/statements/0/id")));
    }

    private Answer assign(String claim) {
        return ben().post(claim + "/assign-checker", "{\"person\": \"ben\"}");
    }

    private Answer release() {
        String claim = claimWithSources();
        done(assign(claim));
        return ben().post(claim + "/release-checker", "{}");
    }

    private Answer amendPassage() {
        String claim = claimWithSources();
        String attachment = ada().get(claim).json().at("/sources/0/attachment").asString();
        return ada().post(
                        claim + "/amend-attachment",
                        "{\"attachment\": \"%s\", \"locator\": \"page 9\"}".formatted(attachment));
    }

    private Answer detach() {
        String claim = claimWithSources();
        String attachment = ada().get(claim).json().at("/sources/0/attachment").asString();
        return ada().post(
                        claim + "/detach-source",
                        "{\"attachment\": \"%s\", \"reason\": \"It is a copy.\"}".formatted(attachment));
    }

    private Answer verify(String claim) {
        return ben().post(claim + "/mark-verified", "{}");
    }

    private Answer reopen() {
        String claim = claimInReview();
        done(verify(claim));
        return cleo().post(claim + "/reopen-claim", REASON);
    }

    private String articleWithClaim() {
        String claim = claimWithSources();
        return "/api/v1/articles/" + ada().get(claim).value("article");
    }

    private Answer handOver() {
        done(ada().post(claimWithSources() + "/assign-checker", "{\"person\": \"ada\"}"));
        ben();
        return ada().post("/api/v1/work/hand-over", "{\"from\": \"ada\", \"to\": \"ben\"}");
    }

    private Answer giveUp() {
        String claim = claimInReview();
        done(ben().post(claim + "/take-review", "{}"));
        return ben().post(claim + "/give-up-review", "{}");
    }

    private Answer open() {
        return otto().post(REVIEWS, "{\"fromIndex\": 0, \"toIndex\": 0, \"title\": \"The first entry\"}");
    }

    /** Says that the policies fail at the newest event, which they have long passed. */
    private Answer setAside() {
        long index = Long.parseLong(flag(statement()).header("Stet-Log-Index"));
        database.sql("""
                insert into reader_failure (reader, log_index, event_id, type, sentence, stack)
                values ('policies', :index, '', 'claim-flagged', 'It went wrong.', '')
                """).param("index", index).update();
        Answer done =
                root("root").post("/api/v1/administration/readers/policies/set-event-aside", """
                {"index": %d, "reason": "It went wrong."}""".formatted(index));
        database.sql("delete from reader_failure where reader = 'policies'").update();
        return done;
    }

    /** An endpoint, what its event is called, and how it is used. */
    private record Write(String path, String event, Function<RecordedWritesTest, Answer> by) {
        @Override
        public String toString() {
            return path;
        }
    }
}
