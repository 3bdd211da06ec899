package stet.infra.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.request;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.Together;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.store.Log;

@RunningStet
class WithdrawalPolicyTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Test
    void the_verdicts_on_a_withdrawn_source_go_stale() {
        SourceId source = at.source();
        StatementId claim = at.claim();
        at.verify(claim, source);

        at.done(new WithdrawSource(source, "It was a hoax.", BEN));

        awaitTypes(claim, "attached-source-withdrawn", "verdict-became-stale");
    }

    @Test
    void the_notice_says_that_a_policy_gave_it_and_why() {
        SourceId source = at.source();
        StatementId claim = at.claim();
        at.done(at.attaching(claim, source));

        at.done(new WithdrawSource(source, "It was a hoax.", BEN));

        awaitTypes(claim, "attached-source-withdrawn");
        Awaitility.await()
                .until(() -> log.rows(claim.value()).getLast().get("type").equals("attached-source-withdrawn"));
        Object withdrawal = log.rows(source.value()).getLast().get("event_id");
        assertThat((String) log.rows(claim.value()).getLast().get("metadata"))
                .contains("\"actor\": \"stet\"", "\"actorKind\": \"AUTOMATION\"", "\"channel\": \"POLICY\"")
                .contains("\"cause\": \"" + withdrawal + "\"");
    }

    @Test
    void every_claim_on_the_source_is_told_and_no_other() {
        SourceId source = at.source();
        List<StatementId> claims =
                IntStream.range(0, 5).mapToObj(_ -> at.claim()).toList();
        claims.forEach(claim -> at.done(at.attaching(claim, source)));
        StatementId another = at.claim();
        at.done(at.attaching(another, at.source()));

        at.done(new WithdrawSource(source, "It was a hoax.", BEN));

        claims.forEach(claim -> awaitTypes(claim, "attached-source-withdrawn"));
        assertThat(log.types(another.value())).last().isEqualTo("source-attached");
    }

    @Test
    void a_claim_from_which_the_source_was_detached_is_told_in_vain() {
        SourceId source = at.source();
        StatementId detached = at.claim();
        AttachSource attach = at.attaching(detached, source);
        at.done(attach);
        at.done(new DetachSource(detached, null, attach.attachment().id(), "A typo.", ADA));
        StatementId attached = at.claim();
        at.done(at.attaching(attached, source));

        at.done(new WithdrawSource(source, "It was a hoax.", BEN));

        awaitTypes(attached, "attached-source-withdrawn");
        assertThat(log.types(detached.value())).last().isEqualTo("source-detached");
    }

    @Test
    void who_attaches_while_the_source_is_withdrawn_is_refused_or_told() {
        for (int round = 0; round < 10; round++) {
            SourceId source = at.source();
            List<StatementId> claims = List.of(at.claim(), at.claim(), at.claim());

            Together.all(List.of(
                    () -> desk.handle(new WithdrawSource(source, "It was a hoax.", BEN), request()),
                    () -> desk.handle(at.attaching(claims.get(0), source), request()),
                    () -> desk.handle(at.attaching(claims.get(1), source), request()),
                    () -> desk.handle(at.attaching(claims.get(2), source), request())));

            claims.stream()
                    .filter(claim -> log.types(claim.value()).contains("source-attached"))
                    .forEach(claim -> awaitTypes(claim, "attached-source-withdrawn"));
        }
    }

    private void awaitTypes(StatementId claim, String... newest) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    List<String> types = log.types(claim.value());
                    assertThat(types.subList(types.size() - newest.length, types.size()))
                            .containsExactly(newest);
                });
    }
}
