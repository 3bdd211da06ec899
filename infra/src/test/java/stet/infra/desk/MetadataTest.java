package stet.infra.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.Request.Idempotency;
import stet.infra.engine.store.Log;
import tools.jackson.databind.json.JsonMapper;

@RunningStet
class MetadataTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Test
    void an_event_says_who_asked_for_it_by_which_way_and_with_which_request() {
        StatementId statement = at.statement();

        desk.handle(new FlagClaim(statement, null, null, ADA), Request.of(Channel.WEB, "request-1"));

        assertThat(metadata(statement.value()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "actor", "ada",
                        "actorName", "Ada Okafor",
                        "actorKind", "PERSON",
                        "channel", "WEB",
                        "requestId", "request-1"));
    }

    @Test
    void cause_and_idempotency_key_are_recorded_when_there_are_any() {
        StatementId statement = at.statement();
        Actor robot = new Actor(new Person("robot"), "Robot", Actor.Kind.AUTOMATION);
        String key = UUID.randomUUID().toString();

        desk.handle(
                new FlagClaim(statement, null, null, robot),
                new Request(Channel.API, "request-2", "event-7", new Idempotency(key, "same"), null));

        assertThat(metadata(statement.value()))
                .containsEntry("actorKind", "AUTOMATION")
                .containsEntry("cause", "event-7")
                .containsEntry("idempotencyKey", key);
    }

    @Test
    void every_statement_of_an_article_says_who_took_it_in() {
        IngestArticle ingest = at.ingest("The bridge opened in 1932. It cost two million.");

        desk.handle(ingest, Request.of(Channel.API, "request-3"));

        assertThat(log.statements(ingest.article()))
                .allSatisfy(statement -> assertThat(metadata(statement.value()))
                        .containsEntry("actor", "ada")
                        .containsEntry("requestId", "request-3"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> metadata(UUID stream) {
        String json = (String) log.rows(stream).getLast().get("metadata");
        return JsonMapper.shared().readValue(json, Map.class);
    }
}
