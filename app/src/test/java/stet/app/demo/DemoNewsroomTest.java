package stet.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Verdict;
import stet.infra.account.AccountDesk;
import stet.infra.account.Accounts;
import stet.infra.account.ApiTokens;
import stet.infra.account.Credentials;
import stet.infra.audit.AuditLog;
import stet.infra.desk.CommandDesk;
import stet.infra.signin.SignIns;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a newcomer finds in the demo newsroom, at the first start and at every later one. */
class DemoNewsroomTest extends DemoTest {
    @Autowired
    private Dossiers dossiers;

    @Autowired
    private DemoWork work;

    @Autowired
    private DemoTokens demoTokens;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Accounts everyone;

    @Autowired
    private Credentials credentials;

    @Autowired
    private CommandDesk desk;

    @Autowired
    private AuditLog log;

    @Autowired
    private ServerProperties server;

    @BeforeEach
    void its_people_have_done_their_work() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> statements().stream().anyMatch(DemoNewsroomTest::isStaleInReview));
    }

    private static boolean isStaleInReview(StatementStatus statement) {
        return statement.stale() && statement.status() == Workflow.IN_REVIEW;
    }

    @Test
    void nobody_reaches_the_demo_from_another_machine() {
        assertThat(server.getAddress()).isNotNull().matches(InetAddress::isLoopbackAddress);
    }

    @Test
    void its_statements_are_in_every_state() {
        assertThat(statements().stream().map(StatementStatus::status).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Workflow.values());
        assertThat(statements())
                .anyMatch(statement -> statement.stale() && statement.status() == Workflow.VERIFIED)
                .anyMatch(statement -> statement.verdict() == Verdict.REFUTED
                        && statement.status() == Workflow.VERIFIED
                        && statement.rating() == Rating.FALSE)
                .anyMatch(statement -> statement.returnedReason() != null)
                .anyMatch(statement -> statement.notes() > 0);
    }

    @Test
    void each_of_its_steps_was_taken() {
        for (DemoArticle article : DemoArticle.all()) {
            long about = article.steps().stream()
                    .filter(step -> !(step instanceof DemoStep.Withdraws))
                    .count();
            long versions = dossiers.statements(article.id()).stream()
                    .mapToLong(StatementStatus::version)
                    .sum();
            assertThat(versions).as(article.title()).isGreaterThanOrEqualTo(about);
        }
    }

    @Test
    void a_later_start_changes_nothing() {
        long before = log.summary().size();
        DemoArticle.all().forEach(work::ingest);
        DemoArticle.all().forEach(article -> work.workThrough(article, () -> false));
        assertThat(log.summary().size()).isEqualTo(before);
    }

    @Test
    void everyone_signs_in_with_the_password_that_the_page_shows() {
        for (DemoPerson person : DemoPerson.values())
            assertThat(signIns.signIn(person.id(), person.password()))
                    .as(person.who())
                    .isPresent();
    }

    @Test
    void everyone_has_a_token_for_all_that_the_role_allows_which_outlives_a_restart() throws Exception {
        Map<String, String> texts = texts();
        assertThat(texts).containsOnlyKeys("ada", "ben", "cleo", "otto", "root");
        for (DemoPerson person : DemoPerson.values())
            assertThat(tokens.open(texts.get(person.id())).orElseThrow().scopes())
                    .isEqualTo(person.account().scopes());
        demoTokens.keep(Arrays.asList(DemoPerson.values()));
        assertThat(texts()).isEqualTo(texts);
    }

    @Test
    void a_token_that_no_longer_works_is_replaced_and_the_others_stay() throws Exception {
        Map<String, String> before = texts();
        AccountDesk accounts = new AccountDesk(desk, everyone, credentials, tokens);
        tokens.list(DemoPerson.OTTO.account().person()).forEach(token -> accounts.revoke(token.id()));
        demoTokens.keep(Arrays.asList(DemoPerson.values()));
        assertThat(texts().get("otto")).isNotEqualTo(before.get("otto"));
        assertThat(texts().get("ada")).isEqualTo(before.get("ada"));
    }

    @Test
    void only_its_owner_reads_the_tokens_file() throws Exception {
        assertThat(Files.getPosixFilePermissions(DATA.resolve("demo-tokens.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"))
                .isEqualTo(Set.copyOf(PosixFilePermissions.fromString("rw-------")));
    }

    private static Map<String, String> texts() throws Exception {
        return JsonMapper.builder()
                .build()
                .readValue(Files.readAllBytes(DATA.resolve("demo-tokens.json")), new TypeReference<>() {});
    }

    private List<StatementStatus> statements() {
        return DemoArticle.all().stream()
                .flatMap(article -> dossiers.statements(article.id()).stream())
                .toList();
    }
}
